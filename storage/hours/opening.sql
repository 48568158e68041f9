-- name: kept()
-- Of each weekday the latest hours, and the days off: a row is one or the other.
select weekday, shifts, null as day, null as name from opening_hours
where id in (select max(id) from opening_hours group by weekday)
union all
select null, null, day, name from holidays where removed_at is null;

-- name: change(weekday, shifts, by, now)!
insert into opening_hours (weekday, shifts, changed_by, changed_at) values (:weekday, :shifts, :by, :now);

-- name: add_holiday(day, by, now)$
-- None if it is one already.
insert into holidays (day, added_by, added_at) values (:day, :by, :now)
on conflict (day) where removed_at is null do nothing returning id;

-- name: name_holidays(first, last, called, name)!
update holidays set name = :name
where removed_at is null and day >= :first and day <= :last and name = :called;

-- name: remove_holidays(first, last, called, by, now)
update holidays set removed_by = :by, removed_at = :now
where removed_at is null and day >= :first and day <= :last and name = :called
returning id;

-- name: coming(first, last)
select id, day, name from holidays where removed_at is null and day >= :first and day <= :last order by day;

-- name: holiday(id)^
select id, day, name from holidays where id = :id and removed_at is null;

-- name: last_change()^
-- Who changed anything last, and when.
select by_id, at from (
    select changed_by as by_id, changed_at as at from opening_hours
    union all select added_by, added_at from holidays
    union all select removed_by, removed_at from holidays where removed_at is not null
) as changes order by at desc limit 1;
