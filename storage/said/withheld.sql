-- name: withhold(person_id, now)
-- What of others' matters still waits for whoever is on the staff no more; what they have in their chat is still brought
-- up to date or taken back, and their own complaints go on.
update outbox set sent_at = :now, failure = 'on the staff no more'
where person_id = :person_id and sent_at is null and intent in ('send', 'file', 'album')
  and instead_of is null and instead_of_row is null
  and (message = 'staff.gathered' or exists (
    select 1 from matters where matters.id = outbox.matter_id and matters.customer_id <> :person_id
  ))
returning matter_id, message, facts;
