-- name: add(matter_id, cycle, customer_id, now)$
insert into closings (matter_id, cycle, customer_id, asked_at) values (:matter_id, :cycle, :customer_id, :now)
on conflict (matter_id, cycle) do nothing returning id;

-- name: lock(id)^
select * from closings where id = :id for update;

-- name: keep(id, outcome, effort, answered_at)!
update closings set outcome = :outcome, effort = :effort, answered_at = :answered_at where id = :id;
