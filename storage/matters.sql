-- name: add(kind, state, customer_id, response_id, purchase_id, now)$
insert into matters (kind, state, customer_id, response_id, purchase_id, opened_at, touched_at)
values (:kind, :state, :customer_id, :response_id, :purchase_id, :now, :now) returning *;

-- name: number(id, number)!
update matters set number = :number where id = :id;

-- name: get(id)^
select * from matters where id = :id;

-- name: lock(id)^
select * from matters where id = :id for update;

-- name: by_number(number)^
select * from matters where number = :number;

-- name: to_response(response_id)^
select * from matters where response_id = :response_id order by id desc limit 1;

-- name: of_customer(customer_id)
-- The customer's own complaints and what became of them; drafts and discarded ones are not told.
select * from matters where customer_id = :customer_id and kind = 'complaint' and received_at is not null
  and state not in ('draft', 'unsorted', 'discarded', 'merged')
order by closed_at is not null, id desc limit 8;

-- name: open_of(customer_id)
select * from matters
where customer_id = :customer_id
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened');

-- name: in_state(customer_id, state)^
select * from matters where customer_id = :customer_id and state = :state order by id desc limit 1;

-- name: open_complaint(customer_id)^
select * from matters
where customer_id = :customer_id and kind = 'complaint'
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
order by case when state = 'waiting_customer' then 0 else 1 end, id desc limit 1;

-- name: answered(customer_id, since)^
-- What somebody of the staff has written to a customer about since then, the latest.
select matters.* from matters join events on events.matter_id = matters.id
where matters.customer_id = :customer_id and events.kind in ('wrote', 'explained') and events.at >= :since
order by events.id desc limit 1;

-- name: keep(id, kind, state, response_id, purchase_id, topic, assignee_id, level, touched_at, received_at, due_at, waiting_since, answered_at, closed_at, cycle, reminders, reminded_at, seen_to_by, seen_to_at, topic_asked, wanted_asked, severity, signs, severity_by, relayed_by, merged_into, since, since_words_id, purchase_told, since_told, concerns_id, told_from)!
update matters set kind = :kind, state = :state, response_id = :response_id, purchase_id = :purchase_id, topic = :topic, assignee_id = :assignee_id, level = :level,
    touched_at = :touched_at, received_at = :received_at, due_at = :due_at, waiting_since = :waiting_since,
    answered_at = :answered_at, closed_at = :closed_at, cycle = :cycle, reminders = :reminders,
    reminded_at = :reminded_at, seen_to_by = :seen_to_by, seen_to_at = :seen_to_at,
    topic_asked = :topic_asked, wanted_asked = :wanted_asked,
    severity = :severity, signs = :signs, severity_by = :severity_by, relayed_by = :relayed_by,
    merged_into = :merged_into, since = :since, since_words_id = :since_words_id,
    purchase_told = :purchase_told, since_told = :since_told, concerns_id = :concerns_id, told_from = :told_from
where id = :id;

-- name: resting(state, before, limit)
-- Drafts or unsorted words that nobody has touched since: held, oldest first. What was stumbled over takes no room.
select id from matters where state = :state and touched_at <= :before order by touched_at, id
limit :limit + (select count(*) from stumbles where task in ('complaint', 'words'))
for update skip locked;

-- name: overdue(now, rested_since, severe_since, only_severe, last, id, limit)
-- Nobody answered in time, there is still somebody to be told, and neither a reminder nor a promise is fresh.
-- What is severe rests by the clock, everything else by the days on which the business is open.
select id from matters
where (id = :id or cast(:id as bigint) is null)
  and state in ('received', 'investigating', 'escalated', 'reopened') and due_at <= :now and reminders < :last
  and (severity in ('high', 'urgent') and (reminded_at is null or reminded_at <= :severe_since)
      and (seen_to_at is null or seen_to_at <= :severe_since)
    or :only_severe = 0 and (reminded_at is null or reminded_at <= :rested_since)
      and (seen_to_at is null or seen_to_at <= :rested_since))
order by due_at, id limit :limit + (select count(*) from stumbles where task = 'reminder') for update skip locked;

-- name: add_event(matter_id, kind, by_id, now, detail)!
insert into events (matter_id, kind, by_id, at, detail) values (:matter_id, :kind, :by_id, :now, :detail);

-- name: events_of(matter_id)
select events.kind, events.at, events.detail, people.name as by_name, people.role as by_role, events.by_id
from events left join people on people.id = events.by_id
where events.matter_id = :matter_id order by events.id;

-- name: holds_words(matter_id)^
-- The customer's; what staff wrote about it is none of theirs.
select id from words
where matter_id = :matter_id and part not in ('question', 'message', 'enclosed') limit 1;

-- name: see_to_no_more(person_id, level)!
update matters set seen_to_by = null, seen_to_at = null where seen_to_by = :person_id and level = :level;

-- name: put_down(assignee_id, level)
-- Whoever may no longer handle what is of this level leaves it to the others.
update matters set assignee_id = null where assignee_id = :assignee_id and level = :level returning *;

-- name: put_down_own()
-- What somebody has in hand as its customer, for want of others, is left to those who can handle it by now.
update matters set assignee_id = null,
  seen_to_at = case when seen_to_by = customer_id then null else seen_to_at end,
  seen_to_by = case when seen_to_by = customer_id then null else seen_to_by end
where assignee_id = customer_id
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
  and exists (
    select 1 from people where role is not null and unreachable_at is null and people.id <> matters.customer_id
      and (matters.concerns_id is null or people.id <> matters.concerns_id)
      and (matters.level = 'agent' or role = 'owner' or role = matters.level))
returning *;

-- name: about_staff()
-- What is open and about one of the staff, held.
select * from matters where concerns_id is not null
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
order by id for update;

-- name: concern_merged(into, concerns_id)
-- What was merged into this one before is about the same of the staff, or about nobody.
update matters set concerns_id = :concerns_id where merged_into = :into returning id;

-- name: lead_on(merged, into)!
-- What was merged into this one before goes on there, too: nothing is merged into what is merged itself.
update matters set merged_into = :into where merged_into = :merged;
