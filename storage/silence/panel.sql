-- name: texts(since, shortest, first, last, limit)
-- What customers wrote themselves, long enough to say something; what was thrown away or put aside says nothing.
select words.person_id, words.said_at, length(words.body) as length
from words
join people on people.id = words.person_id
left join matters on matters.id = words.matter_id
where words.person_id between :first and :last and words.said_at >= :since and words.earlier_of is null
  and words.is_forwarded = 0 and words.part not in ('question', 'message', 'enclosed')
  and length(words.body) >= :shortest and people.role is null and people.forgotten_at is null
  and (matters.id is null or matters.state not in ('discarded', 'dismissed'))
order by words.id desc limit :limit;

-- name: writers(since, shortest, first, last, at_least)
-- Those who wrote so often, with all that decides whether they may be invited; moments come one a column.
select people.id, people.asks_stopped_at, people.muted_at, panel.membership, panel.since, follow_ups.state,
    follow_ups.why, follow_ups.settled_at,
    case when people.role is null then 0 else 1 end as is_staff,
    case when people.telegram_id is null or people.forgotten_at is not null or people.unreachable_at is not null
        then 1 else 0 end as is_away,
    (select count(*) from purchases where purchases.customer_id = people.id and purchases.returned_at is null
        and purchases.cancelled_at is null) as purchases,
    (select count(*) from matters where matters.customer_id = people.id and (matters.kind = 'complaint'
        and matters.state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
        or matters.state in ('draft', 'unsorted'))) as open_complaints
from people
left join panel on panel.customer_id = people.id
left join follow_ups on follow_ups.id = panel.follow_up_id
where people.id in (
    select words.person_id from words where words.person_id between :first and :last
      and words.said_at >= :since and words.earlier_of is null and words.is_forwarded = 0 and words.part not in ('question', 'message', 'enclosed')
      and length(words.body) >= :shortest
    group by words.person_id having count(*) >= :at_least)
order by people.id;

-- name: seated(invited_since)
-- Who is in, the longest first, then who was invited since then and hasn't answered.
select panel.customer_id, panel.membership, panel.since, follow_ups.state, follow_ups.due_at, follow_ups.settled_at
from panel
join people on people.id = panel.customer_id
join follow_ups on follow_ups.id = panel.follow_up_id
where people.role is null and people.forgotten_at is null
  and (panel.membership = 'in'
    or panel.membership = 'invited' and follow_ups.state <> 'dropped' and panel.since >= :invited_since)
order by case when panel.membership = 'in' then 0 else 1 end, panel.since, panel.customer_id;

-- name: hold(id)^
-- Of two managers who invite the same customer at once the second waits.
select id from people where id = :id for update;

-- name: seat(customer_id)^
select * from panel where customer_id = :customer_id for update;

-- name: seat_of(follow_up_id)^
select * from panel where follow_up_id = :follow_up_id;

-- name: invite(customer_id, follow_up_id, invited_by, now)!
insert into panel (customer_id, membership, since, follow_up_id, invited_by, invited_at)
values (:customer_id, 'invited', :now, :follow_up_id, :invited_by, :now)
on conflict (customer_id) do update set membership = excluded.membership, since = excluded.since,
    follow_up_id = excluded.follow_up_id, invited_by = excluded.invited_by, invited_at = excluded.invited_at;

-- name: keep(customer_id, membership, since)!
update panel set membership = :membership, since = :since where customer_id = :customer_id;

-- name: last_words(person_id, reader_id)^
-- The latest that somebody wrote themselves, but for what concerns whoever reads it.
select words.id, words.said_at from words left join matters on matters.id = words.matter_id
where words.person_id = :person_id and words.earlier_of is null and words.is_forwarded = 0 and words.body <> ''
  and words.part not in ('question', 'message', 'enclosed')
  and (matters.concerns_id is null or matters.concerns_id <> :reader_id)
order by words.id desc limit 1;

-- name: asked(since)^
-- How many of the panel were asked since then, and how many of them wrote.
select count(*) as asked, count(matter_id) as answered from feelings
where kind = 'panel_question' and asked_at >= :since;

-- name: question_of(customer_id)^
select id from feelings where customer_id = :customer_id and kind = 'panel_question' order by id desc limit 1;

-- name: invitation_of(customer_id)$
-- What somebody was asked when they were invited last.
select feelings.id from panel join feelings on feelings.follow_up_id = panel.follow_up_id
where panel.customer_id = :customer_id;

-- name: answers(since, reader_id, limit)
-- The latest that the panel wrote, but for what concerns whoever reads it.
select words.id from feelings
join people on people.id = feelings.customer_id
join matters on matters.id = feelings.matter_id
join words on words.matter_id = matters.id and words.person_id = feelings.customer_id
where feelings.kind = 'panel_question' and feelings.asked_at >= :since and people.forgotten_at is null
  and words.earlier_of is null and words.part = 'told' and words.body <> ''
  and (matters.concerns_id is null or matters.concerns_id <> :reader_id)
order by words.id desc limit :limit;

-- name: answered(id, matter_id, now)!
update feelings set matter_id = :matter_id, felt = 'wrote', felt_at = :now where id = :id;

-- name: unplanned(limit)
-- Who is in and for whom no question waits.
select panel.customer_id from panel join people on people.id = panel.customer_id
where panel.membership = 'in' and people.role is null and people.forgotten_at is null
  and not exists (select 1 from follow_ups where follow_ups.customer_id = panel.customer_id
    and follow_ups.kind = 'panel_question' and follow_ups.state = 'waiting')
order by panel.customer_id limit :limit + (select count(*) from stumbles where task = 'panel');

-- name: last_question(customer_id)^
-- When the latest was asked or dropped.
select settled_at from follow_ups
where customer_id = :customer_id and kind = 'panel_question' and state <> 'waiting' order by id desc limit 1;

-- name: drop_question(customer_id, why, now)!
update follow_ups set state = 'dropped', why = :why, settled_at = :now
where customer_id = :customer_id and kind = 'panel_question' and state = 'waiting';
