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
select explanations.id from remedies cross join explanations
where explanations.id = remedies.explanation_id and remedies.asked_at is not null and remedies.decided_at is null
  and explanations.sent_at is null and explanations.dropped_at is null and explanations.author_id = :author_id
  and (cast(:matter_id as bigint) is null or explanations.matter_id = :matter_id)
order by explanations.id;

-- name: waiting()
-- All of those, whoever has written them.
select explanations.id from remedies cross join explanations
where explanations.id = remedies.explanation_id and remedies.asked_at is not null and remedies.decided_at is null
  and explanations.sent_at is null and explanations.dropped_at is null
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

-- name: given_in_cycle(matter_id)^
-- In the matter as it has stood since it was last opened, and in what was merged into it since then.
select remedies.explanation_id from matters as survivor
join matters on matters.id = survivor.id
  or matters.merged_into = survivor.id and (survivor.cycle = 1 or matters.closed_at >= survivor.received_at)
join explanations on explanations.matter_id = matters.id and explanations.cycle = matters.cycle
join remedies on remedies.explanation_id = explanations.id
where survivor.id = :matter_id and explanations.sent_at is not null limit 1;
