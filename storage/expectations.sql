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

-- name: take(person_id)^
delete from expectations where person_id = :person_id returning kind, subject_id, since;

-- name: begun_about(matter_id)
-- What staff are being asked that can only go to its customer while it is open.
select expectations.person_id, expectations.kind, expectations.subject_id from expectations
where expectations.person_id in (select people.id from people where people.role is not null)
  and (expectations.kind = 'question' and expectations.subject_id = :matter_id
    or expectations.kind in ('promise_what', 'promise_due') and expectations.subject_id in
      (select promises.id from promises where promises.matter_id = :matter_id and promises.told_at is null)
    or expectations.kind in ('what_happened', 'why', 'what_now', 'prevention', 'apology', 'otherwise', 'remedy_cost', 'remedy_what')
      and expectations.subject_id in
      (select explanations.id from explanations where explanations.matter_id = :matter_id and explanations.sent_at is null))
order by expectations.person_id;

-- name: drafts_about(matter_id)
-- Who of the staff has written something for its customer that isn't sent, whatever they are asked by now.
select explanations.author_id as person_id, 1 as is_kept from explanations
join people on people.id = explanations.author_id
where explanations.matter_id = :matter_id and explanations.sent_at is null and explanations.dropped_at is null
  and people.role is not null
union all
select promises.owner_id as person_id, 0 as is_kept from promises
join people on people.id = promises.owner_id
where promises.matter_id = :matter_id and promises.told_at is null and promises.dropped_at is null
  and people.role is not null;
