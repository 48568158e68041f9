-- name: of(person_id)^
select kind, subject_id, since from expectations where person_id = :person_id;

-- name: put(person_id, kind, subject_id, now)!
insert into expectations (person_id, kind, subject_id, since) values (:person_id, :kind, :subject_id, :now)
on conflict (person_id) do update set kind = excluded.kind, subject_id = excluded.subject_id, since = excluded.since;

-- name: settle(person_id, kind, subject_id)!
-- Only this one: what was asked meanwhile still waits for its answer.
delete from expectations where person_id = :person_id and kind = :kind and subject_id = :subject_id;

-- name: hand_over(person_id, merged, into)!
update expectations set subject_id = :into
where subject_id = :merged
  and (kind = 'question' or (person_id = :person_id and kind in ('answer', 'missing')));

-- name: clear(person_id)!
delete from expectations where person_id = :person_id;
