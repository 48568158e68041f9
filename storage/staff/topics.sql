-- name: known()
select id, code, fa, en, place, retired_at from topics order by id;

-- name: hold()$
-- The one that is always there stands for all: of two who change something, one comes second.
select id from topics where code = 'other' for update;

-- name: add(fa, en, place)$
insert into topics (fa, en, place) values (:fa, :en, :place) returning id;

-- name: code(id, code)!
update topics set code = :code where id = :id;

-- name: keep(id, fa, en, place, retired_at)!
update topics set fa = :fa, en = :en, place = :place, retired_at = :retired_at where id = :id;

-- name: counts(since)
-- How many complaints each had of late.
select topic as code, count(*) as complaints from matters
where kind = 'complaint' and state <> 'merged' and topic is not null and received_at >= :since group by topic;
