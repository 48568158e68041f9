-- name: keep(matter_id, person_id, now)!
insert into readings (matter_id, person_id, first_at, last_at, times) values (:matter_id, :person_id, :now, :now, 1)
on conflict (matter_id, person_id) do update set last_at = excluded.last_at, times = readings.times + 1;

-- name: of(matter_id, limit)
select person_id, last_at from readings where matter_id = :matter_id order by last_at desc, person_id limit :limit;
