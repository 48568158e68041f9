-- name: of(person_id)^
select kind, subject_id, since from expectations where person_id = :person_id;

-- name: put(person_id, kind, subject_id, now)!
insert into expectations (person_id, kind, subject_id, since) values (:person_id, :kind, :subject_id, :now)
on conflict (person_id) do update set kind = excluded.kind, subject_id = excluded.subject_id, since = excluded.since;

-- name: clear(person_id)!
delete from expectations where person_id = :person_id;
