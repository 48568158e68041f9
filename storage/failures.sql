-- name: put_aside(update_id, raw, traceback, telegram_id, now)$
insert into failures (update_id, raw, traceback, telegram_id, failed_at)
values (:update_id, :raw, :traceback, :telegram_id, :now) returning id;

-- name: ask_again(id, now)
-- One that is asked for already isn't asked for twice; of one that was forgotten there is nothing to hand in.
update failures set again_at = :now
where raw <> '' and again_at is null and (id = :id or cast(:id as bigint) is null)
returning id, update_id;

-- name: forget_number(update_id)!
delete from updates where id = :update_id;

-- name: waiting(limit)
-- One that was forgotten meanwhile is as good as gone.
select id, raw from failures where again_at is not null and raw <> '' order by id limit :limit;

-- name: is_waiting(id)$
select id from failures where id = :id and again_at is not null and raw <> '';

-- name: let_go(id)!
delete from failures where id = :id;
