-- name: withhold(person_id, now)
-- What of others' matters, or of the whole shop, still waits for whoever is on the staff no more; what they have in their
-- chat is still brought up to date or taken back, and their own complaints go on.
update outbox set sent_at = :now, failure = 'on the staff no more'
where person_id = :person_id and sent_at is null and intent in ('send', 'file', 'album', 'document')
  and instead_of is null and instead_of_row is null
  and (
    exists (select 1 from matters where matters.id = outbox.matter_id and matters.customer_id <> :person_id)
    or matter_id is null and (
      message like 'staff.%' or message like 'digest.%' or message like 'cause.%' or message like 'summary.%'
      or message like 'nps.%' or message like 'satisfaction.%' or message like 'retention.%' or message like 'silence.%'
      or message like 'themes.%' or message like 'worth.%' or message like 'find.%' or message = 'people.put_down'
    )
  )
returning matter_id, message, facts;
