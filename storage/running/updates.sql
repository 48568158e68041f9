-- name: keep(id, now)$
-- The number of an update, or nothing when it was kept before.
insert into updates (id, kept_at) values (:id, :now) on conflict (id) do nothing returning id;

-- name: is_any_before(moment)^
select id from updates where kept_at < :moment limit 1;

-- name: forget_before(moment)!
delete from updates where kept_at < :moment;

-- name: set_by(id, raw, telegram_id, now)!
insert into set_by (id, raw, telegram_id, set_by_at) values (:id, :raw, :telegram_id, :now) on conflict (id) do nothing;

-- name: waiting()
-- In the order in which Telegram has brought them: its numbers grow, unless it has started anew.
select raw from set_by order by set_by_at, id;

-- name: let_go(id)!
delete from set_by where id = :id;
