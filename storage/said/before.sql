-- name: of_album(person_id, message, facts, lately)^
select outbox.id from outbox
where outbox.id > (select max(latest.id) from outbox as latest) - :lately
  and outbox.person_id = :person_id and outbox.message = :message and outbox.facts = :facts limit 1;

-- name: about_matter(matter_id, message)^
select outbox.id from outbox where outbox.matter_id = :matter_id and outbox.message = :message limit 1;
