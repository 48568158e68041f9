-- name: keep(id, now)$
-- The number of an update, or nothing when it was kept before.
insert into updates (id, kept_at) values (:id, :now) on conflict (id) do nothing returning id;

-- name: forget_before(moment)!
delete from updates where kept_at < :moment;

-- name: put_aside(update_id, raw, traceback, telegram_id, now)$
insert into failures (update_id, raw, traceback, telegram_id, failed_at)
values (:update_id, :raw, :traceback, :telegram_id, :now) returning id;
