"""The law of figures: what /nps and /summary say of so many days is what the tables hold, reckoned a second way."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from zoneinfo import ZoneInfo

from domain.digits import to_ascii
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, heard, rows, writes
from tests.wander.laws.tables import OPEN

TEHRAN = ZoneInfo("Asia/Tehran")
SHOWN_FROM = 5
OWED = ("received", "investigating", "escalated", "reopened")
SCORES = "select origin, score, scored_at as at from responses"
ASKED = "select asked_at as at, answered_at from invitations where origin = 'asked' and delivered_at is not null"
COMPLAINTS = """
select number, state, due_at, received_at as at from matters
where kind = 'complaint' and state <> 'merged' and received_at is not null order by id
"""
JUDGED = "select convinced, sent_at as at from explanations where is_automatic = 0 and convinced is not null"
OUTCOMES = "select outcome, asked_at as at from closings where outcome is not null"
PROMISES = """
select kept_at, first_due_at as at from promises
where told_at is not null and first_due_at is not null and (dropped_at is null or dropped_at >= first_due_at)
"""
Said = tuple[str, str]
"""The same in English and in Persian, all digits as 0–9."""


class Ledger:
    """The tables as they stand, of the last so many days by the clock of the shop."""

    def __init__(self, play: Stage, days: int) -> None:
        self._play = play
        today = play.clock().astimezone(TEHRAN).date()
        self._first, self._last = today - timedelta(days=days - 1), today

    async def within(self, sql: str) -> list[dict[str, Any]]:
        return [row for row in await rows(self._play, sql) if self._first <= _day(row["at"]) <= self._last]

    async def score(self) -> list[Said]:
        """Asked and volunteered scores are told apart; asked ones lead."""
        given = await self.within(SCORES)
        scores = {name: [one["score"] for one in given if one["origin"] == name] for name in ("asked", "volunteered")}
        is_apart = bool(scores["asked"] and scores["volunteered"])
        lead = _figure(scores["asked"] or scores["volunteered"], ": {} · ", ": {}، ")
        beside = _figure(scores["volunteered"], ", NPS {}", "شاخص {}") if is_apart else []
        asked = await self.within(ASKED)
        k, n = sum(one["answered_at"] is not None for one in asked), len(asked)
        rate = (
            f"{k} of {n} people asked within the period answered",
            f"از {n} نفری که در این دوره از آن‌ها پرسیدیم، {k} نفر پاسخ دادند",
        )
        apart = (
            f"Not counted above: {len(scores['volunteered'])} volunteered",
            f"خارج از این حساب: {len(scores['volunteered'])} نمره",
        )
        return [*lead, *beside, *([rate] if n and given else []), *([apart] if is_apart else [])]

    async def complaints(self) -> list[Said]:
        told, now = await self.within(COMPLAINTS), self._play.clock()
        ever = await rows(self._play, COMPLAINTS)
        still = [one for one in ever if f"'{one['state']}'" in OPEN]
        late = sum(one["due_at"] < now for one in still if one["state"] in OWED)
        states = Counter(one["state"] for one in told)
        return [
            (
                f"{len(told)} new · {len(still)} open now · {late} overdue",
                f"{len(told)} تازه، {len(still)} باز، {late} عقب‌افتاده",
            ),
            *([(f"Received {states['received']}", f"به ما رسید {states['received']}")] if states["received"] else []),
            *await self._shares(now),
            *await self._oldest(still),
        ]

    async def _shares(self, now: datetime) -> list[Said]:
        convinced = [one["convinced"] for one in await self.within(JUDGED)]
        content = [one["outcome"] == "good" for one in await self.within(OUTCOMES)]
        due = [one for one in await self.within(PROMISES) if one["at"] < now]
        kept = [one["kept_at"] is not None and one["kept_at"] <= one["at"] for one in due]
        return [
            *_share(convinced, "Convinced: {} of {}", "قانع شدند: {} از {}"),
            *_share(content, "Content with the outcome: {} of {}", "از نتیجه راضی: {} از {}"),
            *_share(kept, "Promises kept on time: {} of {}", "قول به‌موقع: {} از {}"),
        ]

    async def _oldest(self, still: Sequence[dict[str, Any]]) -> list[Said]:
        """Of plain ones alone: what is about somebody isn't shown to them, and what was merged lends its age."""
        apart = "select id from matters where state = 'merged' or concerns_id is not null"
        if not still or await column(self._play, apart):
            return []
        oldest = min(still, key=lambda one: one["at"])
        return [(f"Oldest open: {oldest['number']}", f"قدیمی‌ترین شکایت باز: {oldest['number']}")]


async def ensure_true_figures(play: Stage, owner: Account, days: int) -> None:
    ledger = Ledger(play, days)
    await _ensure_said(play, owner, f"/nps {days}", ledger.score)
    await _ensure_said(play, owner, f"/summary {days}", ledger.complaints)


async def _ensure_said(play: Stage, owner: Account, command: str, reckon: Callable[[], Any]) -> None:
    before = len(owner.says)
    await writes(play, owner, command)
    said = to_ascii(heard(owner, before)).replace("−", "-")
    for pair in await reckon():
        assert any(one in said for one in pair), (command, pair, said)


def _figure(scores: Sequence[int], english: str, persian: str) -> list[Said]:
    """So few are only counted; `english` and `persian` are how the score itself is written."""
    n = len(scores)
    high, low = sum(one >= 9 for one in scores), sum(one <= 6 for one in scores)
    middle = n - high - low
    if n < SHOWN_FROM:
        counts = (("promoter", high), ("passive", middle), ("detractor", low))
        counted = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts)
        few = f"{n} پاسخ: {high} توصیه‌کننده، {middle} میانه، {low} ناراضی."
        none = ("No responses", "پاسخی نرسیده است")
        return [(f"{n} response{'' if n == 1 else 's'}: {counted}.", few)] if n else [none]
    promoters, passives, detractors = (_rounded(100 * one, n) for one in (high, middle, low))
    nps = _rounded(100 * (high - low), n)
    signed = f"+{nps}" if nps > 0 else str(nps)
    return [
        (f"{n} responses; 95%", f"{n} پاسخ؛"),
        (
            f"Promoters {promoters}% · passives {passives}% · detractors {detractors}%",
            f"توصیه‌کننده {promoters}، میانه {passives}، ناراضی {detractors} درصد",
        ),
        (english.format(signed), persian.format(signed)),
    ]


def _share(held: Sequence[Any], english: str, persian: str) -> list[Said]:
    k, n = sum(map(bool, held)), len(held)
    return [(english.format(k, n), persian.format(k, n))] if n else []


def _rounded(part: int, n: int) -> int:
    return int((Decimal(part) / n).quantize(Decimal(1), ROUND_HALF_UP))


def _day(at: datetime) -> date:
    return at.astimezone(TEHRAN).date()
