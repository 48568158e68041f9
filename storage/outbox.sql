-- name: add(person_id, chat_id, intent, message, facts, matter_id, invitation_id, explanation_id, appointment_id, cause_id, words_id, file_id, instead_of, instead_of_row, is_silent, as_read_by, until, urgency, run_id, now)$
insert into outbox (person_id, chat_id, intent, message, facts, matter_id, invitation_id, explanation_id, appointment_id, cause_id, words_id,
                    file_id, instead_of, instead_of_row, is_silent, as_read_by, until, urgency, run_id, said_at)
values (:person_id, :chat_id, :intent, :message, :facts, :matter_id, :invitation_id, :explanation_id, :appointment_id, :cause_id, :words_id,
        :file_id, :instead_of, :instead_of_row, :is_silent, :as_read_by, :until, :urgency, :run_id, :now)
returning id;

-- name: unsent(run_id, alive_since, limit)
-- Ours, and what those runs have said that aren't seen any more; the most urgent first, for a campaign may be long.
select * from outbox
where sent_at is null and (
    run_id is null or run_id = :run_id or run_id not in (select id from runs where seen_at >= :alive_since)
)
order by urgency, id limit :limit for update skip locked;

-- name: take_over(id, run_id)!
update outbox set run_id = :run_id where id = :id;

-- name: campaign_waiting(limit)$
select count(*) from (select 1 from outbox where sent_at is null and urgency = 2 limit :limit) as waiting;

-- name: backlog(limit, since, now)^
-- How much waits and how much is due, counted up to a limit, and of how much sent since then the first answer was lost.
select (select count(*) from (select 1 from outbox where sent_at is null limit :limit) as waiting) as waiting,
    (select count(*) from (select 1 from follow_ups where state = 'waiting' and due_at <= :now limit :limit) as planned) as due,
    (select count(*) from outbox where perhaps_twice = 1 and sent_at >= :since) as perhaps_twice;

-- name: mark(id, now, message_id, last_message_id, failure, perhaps_twice)!
-- What was dropped while it was in hand keeps its record, unless it was sent after all.
update outbox set sent_at = :now, message_id = :message_id, last_message_id = :last_message_id, failure = :failure,
    perhaps_twice = :perhaps_twice
where id = :id and (sent_at is null or cast(:message_id as bigint) is not null);

-- name: forget_facts(id)!
update outbox set facts = '{}' where id = :id;

-- name: waiting(id)^
-- Whoever said it and when: of what is about one of the staff that one reads that it is, and what is theirs as its customer.
select outbox.chat_id, people.*
from outbox left join people on people.id = outbox.person_id where outbox.id = :id and outbox.sent_at is null
  and (outbox.intent = 'delete' or outbox.message in ('staff.concerns_you', 'staff.concerns_owner') or not exists (
    select 1 from matters where matters.id = outbox.matter_id
      and matters.concerns_id = outbox.person_id and matters.customer_id <> outbox.person_id
  ));

-- name: move_group(old, new)!
update outbox set chat_id = :new where chat_id = :old and person_id is null;

-- name: note_flaw(id, why)!
update outbox set flaw = :why where id = :id;

-- name: is_flawed(message, since)^
select id from outbox where message = :message and flaw is not null and said_at >= :since limit 1;

-- name: let_chat_go(id)!
-- The address of somebody whom we have forgotten is kept until the farewell is said.
update outbox set chat_id = null, facts = '{}' where id = :id and person_id is not null;

-- name: drop_of(person_id, why, now)!
update outbox set sent_at = :now, failure = :why where person_id = :person_id and sent_at is null;

-- name: message_of(id)^
-- The number of the message that a row became; an edit of a message that was gone has made it another one.
select message_id from outbox where (id = :id or instead_of_row = :id) and message_id is not null
order by id desc limit 1;

-- name: about(person_id, message_id)^
-- What a message in a person's chat belongs to; of several edits of one message the latest counts.
select matter_id, invitation_id, explanation_id, message from outbox
where person_id = :person_id
  and (message_id = :message_id or (message_id < :message_id and last_message_id >= :message_id))
order by id desc limit 1;

-- name: standing(matter_id)
-- What the chats of staff show about a matter, by the row that each message began as, be it sent yet or not.
-- Of all the rows that became one message in a chat the latest counts, also where a tap on it was answered in its place.
-- What was taken out of a chat, for later words say all of it, stands there no more.
with shown as (
    select id, person_id, message, facts, coalesce(instead_of_row, (
        select coalesce(first.instead_of_row, first.id) from outbox as first
        where first.person_id = outbox.person_id and first.message_id = outbox.instead_of order by first.id limit 1
    ), id) as began_as
    from outbox where matter_id = :matter_id and failure is null and intent = 'send'
      and person_id in (select id from people where role is not null)
)
select began_as as id, shown.person_id, shown.message, shown.facts, began.said_at
from shown join outbox as began on began.id = began_as
where shown.id in (select max(id) from shown group by began_as)
  and not exists (select 1 from outbox as gone where gone.instead_of_row = shown.began_as and gone.intent = 'delete')
order by began_as;

-- name: shown(matter_id)
-- Which files of a matter have gone into which chats of staff.
select person_id, file_id, facts from outbox
where matter_id = :matter_id and failure is null and intent in ('file', 'album')
  and person_id in (select id from people where role is not null);

-- name: yes_wanted(explanation_id)
-- Where a second person's yes to an explanation still stands asked for, in its matter and in what was merged into that.
with shown as (
    select id, person_id, message, facts, explanation_id, coalesce(instead_of_row, (
        select coalesce(first.instead_of_row, first.id) from outbox as first
        where first.person_id = outbox.person_id and first.message_id = outbox.instead_of order by first.id limit 1
    ), id) as began_as
    from outbox where failure is null and intent = 'send'
      and matter_id in (
        select matter_id from explanations where id = :explanation_id
        union all
        select merged.id from explanations join matters as merged on merged.merged_into = explanations.matter_id
        where explanations.id = :explanation_id
      )
      and person_id in (select id from people where role is not null)
)
select began_as as id, shown.person_id, shown.message, shown.facts, began.said_at
from shown join outbox as began on began.id = began_as
where shown.id in (select max(id) from shown group by began_as)
  and shown.message = 'remedy.yes_wanted' and shown.explanation_id = :explanation_id
order by began_as;

-- name: running(cause_id, since)
-- Everybody's copy of the running summary of what is happening, by the row that it began as.
select min(coalesce(instead_of_row, id)) as id, person_id from outbox
where cause_id = :cause_id and message = 'cause.running' and failure is null
  and person_id in (select id from people where role is not null)
  and said_at >= :since
group by person_id order by person_id;

-- name: asked_about(appointment_id)
-- Which owners were asked about whoever came with a link, and the rows of those messages.
select person_id, id from outbox
where appointment_id = :appointment_id and message = 'people.wants' and failure is null
  and person_id in (select id from people where role = 'owner')
order by id;

-- name: is_leaving(chat_id, since)^
-- It is about to go, or has just said so.
select id from outbox where chat_id = :chat_id and intent = 'leave' and (sent_at is null or said_at >= :since) limit 1;
