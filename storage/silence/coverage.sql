-- name: keep(day, heard, active, products)!
insert into coverage (day, heard, active, products) values (:day, :heard, :active, :products) on conflict (day) do nothing;

-- name: is_kept(day)^
select day from coverage where day = :day;

-- name: latest(day)^
-- As it stood at the end of this day, or the last time before that anybody measured.
select day, heard, active, products from coverage where day <= :day order by day desc limit 1;

-- name: told_since(since)^
select day from coverage where told_at >= :since limit 1;

-- name: tell(day, now)!
update coverage set told_at = :now where day = :day;
