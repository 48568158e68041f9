-- name: keep_bot(telegram_id)!
insert into bot (id, telegram_id) values (1, :telegram_id) on conflict (id) do update set telegram_id = excluded.telegram_id;

-- name: hold()
select id from bot where id = 1 for update;

-- name: begin(host, pid, now)$
insert into runs (host, pid, begun_at, seen_at) values (:host, :pid, :now, :now) returning id;

-- name: of_host(host)
select id, pid from runs where host = :host;

-- name: beat(id, now)!
update runs set seen_at = :now where id = :id;

-- name: end(id)!
delete from runs where id = :id;

-- name: forget_before(moment)!
delete from runs where seen_at < :moment;
