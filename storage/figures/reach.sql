-- name: reach(start, ending)
-- Of each cycle the first time at which it was raised.
select received_at, seen_at from raised
where raised_at >= :start and raised_at < :ending and not exists (
    select 1 from raised as earlier
    where earlier.matter_id = raised.matter_id and earlier.cycle = raised.cycle and earlier.id < raised.id
);
