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
