-- name: thanks_and_notes(person_id, first, last)
-- What waits for one of the staff and owes its customer nothing: neither complaints nor low scores nor questions.
-- Words or files that follow a notice would stand there without it.
select id, matter_id from outbox
where urgency = 1 and id between :first and :last and +person_id = :person_id and sent_at is null
  and message = 'staff.notice' and instead_of_row is null
  and (select kind from matters where matters.id = outbox.matter_id) in ('thanks', 'note')
  and not exists (select 1 from events
    where events.matter_id = outbox.matter_id and kind = 'received' and detail = 'question')
  and not exists (select 1 from outbox as other
    where other.matter_id = outbox.matter_id and +other.person_id = outbox.person_id and other.id <> outbox.id)
order by id for update;

-- name: stands_in_a_list(id, now)!
update outbox set sent_at = :now, failure = 'gathered' where id = :id;
