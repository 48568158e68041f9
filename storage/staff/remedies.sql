-- name: of(explanation_id)^
select * from remedies where explanation_id = :explanation_id;

-- name: lock(explanation_id)^
select * from remedies where explanation_id = :explanation_id for update;

-- name: keep(explanation_id, kind, currency, cost, what, asked_at, decided_by, decided_at, is_allowed, why_not)!
insert into remedies (explanation_id, kind, currency, cost, what, asked_at, decided_by, decided_at, is_allowed, why_not)
values (:explanation_id, :kind, :currency, :cost, :what, :asked_at, :decided_by, :decided_at, :is_allowed, :why_not)
on conflict (explanation_id) do update set kind = excluded.kind, currency = excluded.currency, cost = excluded.cost,
    what = excluded.what, asked_at = excluded.asked_at, decided_by = excluded.decided_by,
    decided_at = excluded.decided_at, is_allowed = excluded.is_allowed, why_not = excluded.why_not;

-- name: waiting_of(author_id, matter_id)
-- What somebody has written and a second person hasn't said yes or no to, in one matter or in all.
select explanations.id from remedies join explanations on explanations.id = remedies.explanation_id
where remedies.asked_at is not null and remedies.decided_at is null
  and explanations.sent_at is null and explanations.dropped_at is null and explanations.author_id = :author_id
  and (cast(:matter_id as bigint) is null or explanations.matter_id = :matter_id)
order by explanations.id;

-- name: remove(explanation_id)!
delete from remedies where explanation_id = :explanation_id;

-- name: given(matter_id, currency)$
-- What it cost so far in a matter, with what was merged into it.
select coalesce(sum(remedies.cost), 0) from remedies
join explanations on explanations.id = remedies.explanation_id
join matters on matters.id = explanations.matter_id
where (matters.id = :matter_id or matters.merged_into = :matter_id)
  and explanations.sent_at is not null and remedies.currency = :currency;

-- name: latest_given(matter_id)^
select remedies.* from remedies join explanations on explanations.id = remedies.explanation_id
where explanations.matter_id = :matter_id and explanations.sent_at is not null
order by explanations.sent_at desc, explanations.id desc limit 1;
