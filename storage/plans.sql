-- name: follow_ups(limit)
-- What is planned for customers, the soonest first, with what it is about.
select follow_ups.kind, follow_ups.due_at, people.telegram_id, people.name,
    coalesce(bought.what, asked_about.what) as what, matters.number
from follow_ups cross join people
left join purchases as bought on bought.id = follow_ups.purchase_id
left join invitations on invitations.id = follow_ups.invitation_id
left join purchases as asked_about on asked_about.id = invitations.purchase_id
left join matters on matters.id = follow_ups.matter_id
where follow_ups.state = 'waiting' and people.id = follow_ups.customer_id
order by follow_ups.due_at, follow_ups.id limit :limit;

-- name: owed(last, limit)
-- Answers that are owed to customers, as long as there is still somebody to be reminded.
select matters.*, people.name, people.telegram_id from matters join people on people.id = matters.customer_id
where matters.state in ('received', 'investigating', 'escalated', 'reopened') and matters.due_at is not null
  and matters.reminders < :last
order by matters.due_at, matters.id limit :limit;

-- name: promises(limit)
-- What was promised and is still to be kept, as long as the clock has something to say of it.
select promises.due_at, promises.answer_by, people.telegram_id, people.name, promises.what, matters.number
from promises cross join people
join matters on matters.id = promises.matter_id
where people.id = promises.customer_id and promises.told_at is not null and promises.dropped_at is null and promises.kept_at is null
  and promises.broken_at is null and promises.watch < 3
order by promises.due_at, promises.id limit :limit;

-- name: unseen(limit)
-- What was raised last and nobody senior has seen: of each open matter one, as long as the owners aren't told.
select raised.raised_at, people.telegram_id, people.name, matters.number, matters.severity
from raised
join matters on matters.id = raised.matter_id and matters.cycle = raised.cycle
join people on people.id = matters.customer_id
where raised.seen_at is null and raised.urged_at is null
  and matters.state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
  and not exists (select 1 from raised as later where later.matter_id = raised.matter_id and later.id > raised.id)
order by raised.raised_at, raised.id limit :limit;

-- name: resting(limit)
-- What is still being told, and what nobody has sorted yet.
select matters.*, people.name, people.telegram_id from matters join people on people.id = matters.customer_id
where matters.state = 'unsorted' or matters.state = 'draft' and (matters.response_id is not null
    or exists (select 1 from words where words.matter_id = matters.id))
order by matters.touched_at, matters.id limit :limit;
