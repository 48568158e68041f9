-- name: of_album(person_id, message, facts, lately)^
select outbox.id from outbox
where outbox.id > (select max(latest.id) from outbox as latest) - :lately
  and outbox.person_id = :person_id and outbox.message = :message and outbox.facts = :facts limit 1;

-- name: about_matter(matter_id, message)^
select outbox.id from outbox where outbox.matter_id = :matter_id and outbox.message = :message limit 1;

-- name: newest_of_explanation(explanation_id, person_id)$
-- What somebody has read last about an explanation, by the row that it began as.
select coalesce(outbox.instead_of_row, outbox.id) from outbox
where outbox.matter_id in (
    select explanations.matter_id from explanations where explanations.id = :explanation_id
    union all
    select merged.id from explanations join matters as merged on merged.merged_into = explanations.matter_id
    where explanations.id = :explanation_id
  )
  and outbox.explanation_id = :explanation_id and outbox.person_id = :person_id
  and outbox.failure is null and outbox.intent = 'send'
order by outbox.id desc limit 1;

-- name: lost(person_id, message, now)
select outbox.id, outbox.facts from outbox
where outbox.person_id = :person_id and outbox.message_id is null and outbox.message = :message
  and outbox.failure is not null and outbox.sent_at = :now
order by outbox.id;

-- name: said_since(person_id, message, first)
select outbox.facts from outbox
where outbox.id >= :first and outbox.person_id = :person_id and outbox.message = :message and outbox.failure is null;

-- name: changed_last_by(person_id, message_id)$
-- Which run of the program has made a message in somebody's chat what it is.
select outbox.run_id from outbox
where outbox.person_id = :person_id and outbox.message_id = :message_id
order by outbox.sent_at desc, outbox.id desc limit 1;

-- name: unread_of_open(person_id)
-- Answers of ours about what is still open that never reached their customer, who was away; of explanations the latest.
select outbox.* from outbox join matters on matters.id = outbox.matter_id and matters.customer_id = outbox.person_id
where outbox.person_id = :person_id and outbox.message_id is null
  and (outbox.failure = 'blocked' or outbox.failure like '%was blocked%' or outbox.failure like '%deactivated%'
    or outbox.failure like '%not found%' or outbox.failure like '%initiate conversation%')
  and (outbox.intent in ('file', 'album')
    or outbox.message in ('explanation.shown', 'explanation.verdict', 'complaint.message', 'complaint.asked', 'words.whole',
      'cause.settles'))
  and coalesce(outbox.instead_of, outbox.instead_of_row) is null
  and matters.state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
  and (outbox.explanation_id is null or matters.state = 'explained' and outbox.explanation_id = (
    select explanations.id from explanations where explanations.matter_id = matters.id and explanations.sent_at is not null
    order by explanations.sent_at desc, explanations.id desc limit 1))
order by outbox.id;

-- name: send_after_all(id, run_id)!
update outbox set sent_at = null, failure = null, run_id = :run_id where id = :id;

-- name: made_up_for(person_id, notice)
-- What was to be changed in a chat while nobody was there: of each message the latest, and each is given out once.
update outbox set failure = 'made up for'
where person_id = :person_id and message_id is null and failure not in ('made up for', 'forgotten')
  and (intent = 'delete' or message in ('staff.forgotten', :notice))
  and coalesce(instead_of, instead_of_row) is not null
returning id, intent, message, matter_id, instead_of, instead_of_row;

-- name: overtaken(id)^
-- The row whose message this one replaces, as long as the same run still has to send it.
select earlier.* from outbox as later join outbox as earlier on earlier.id = later.instead_of_row
where later.id = :id and earlier.sent_at is null and earlier.run_id = later.run_id;
