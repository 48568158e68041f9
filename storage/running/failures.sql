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

-- name: stumbles(task)
select id, subject, last_at, times from stumbles where task = :task;

-- name: stumble(task, subject, place, now, long_ago)
-- What went well for so long, or wasn't due any more, is stumbled over anew.
insert into stumbles (task, subject, place, first_at, last_at, times) values (:task, :subject, :place, :now, :now, 1)
on conflict (task, subject) do update set place = excluded.place, last_at = excluded.last_at,
    first_at = case when stumbles.last_at <= :long_ago then excluded.first_at else stumbles.first_at end,
    times = case when stumbles.last_at <= :long_ago then 1 else stumbles.times + 1 end
returning id, last_at, times;

-- name: stumbled_since(task, since)$
select count(*) from stumbles where task = :task and first_at > :since;

-- name: got_up(task, subject)!
delete from stumbles where task = :task and subject = :subject;

-- name: label(id)$
-- The number of a matter, and nothing else of it: it may be what can't be read.
select number from matters where id = :id;
