"""Laws of what is kept: whatever is open has a date and somebody, and whatever is over leaves nothing behind."""

from sandbox.stage import Stage

OPEN = "('received', 'investigating', 'escalated', 'reopened', 'waiting_customer', 'explained')"
BROKEN = {
    "open without a date or a number": """
        select id, state, due_at, number from matters
        where kind = 'complaint' and state in (open) and (due_at is null or number is null)""",
    "open and closed at once": """
        select id, state, closed_at from matters where state in (open) and closed_at is not null""",
    "closed without a moment": """
        select id, state from matters where closed_at is null
        and state in ('closed_agreed', 'closed_silent', 'closed_not_agreed', 'dismissed', 'withdrawn', 'merged')""",
    "in the hands of nobody on the staff": """
        select matters.id, state, name from matters join people on people.id = assignee_id
        where state in (open) and people.role is null""",
    "in the hands of whom it is about": """
        select id, state from matters where state in (open) and assignee_id in (concerns_id, customer_id)""",
    "planned about what is over": """
        select follow_ups.id, follow_ups.kind, matters.state from follow_ups
        join matters on matters.id = follow_ups.matter_id
        where follow_ups.state = 'waiting' and matters.state in ('merged', 'forgotten', 'discarded', 'withdrawn')""",
    "explained, and nobody will ask": """
        select matters.id, matters.kind from matters join people on people.id = matters.customer_id
        where matters.state = 'explained' and people.unreachable_at is null and people.muted_at is null
        and not exists (select 1 from follow_ups
            where follow_ups.matter_id = matters.id and follow_ups.state = 'waiting')""",
    "asked after /stop": """
        select follow_ups.id, follow_ups.kind from follow_ups join people on people.id = customer_id
        where follow_ups.state = 'done' and matter_id is null and settled_at > asks_stopped_at""",
    "promised by nobody on the staff": """
        select promises.id, name from promises join people on people.id = promises.owner_id
        where told_at is not null and dropped_at is null and kept_at is null and broken_at is null and role is null""",
    "asked of whoever may not answer": """
        select telegram_id, expectations.kind from expectations join people on people.id = person_id
        where role is null and expectations.kind in ('hours', 'shop_name', 'promise_what', 'why', 'question')""",
    "unsaid": "select id, message from outbox where sent_at is null",
}


async def ensure_sound(play: Stage) -> None:
    for name, sql in BROKEN.items():
        rows = await play.house.works.reads.rows(sql.replace("(open)", OPEN))
        assert not rows, (name, [dict(row) for row in rows])


async def ensure_taken_up(play: Stage) -> None:
    """After a round nothing that was due is left."""
    rows = await play.house.works.reads.rows("select due_at from follow_ups where state = 'waiting'")
    late = [row["due_at"] for row in rows if row["due_at"] <= play.clock()]
    assert not late, late
