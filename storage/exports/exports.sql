-- name: add(by_id, what, form, first, last, now)$
-- Nothing where one waits already.
insert into exports (by_id, what, form, first, last, state, asked_at)
values (:by_id, :what, :form, :first, :last, 'waiting', :now)
on conflict (by_id) where state = 'waiting' do nothing returning id;

-- name: get(id)^
select * from exports where id = :id;

-- name: lock(id)^
select * from exports where id = :id for update;

-- name: under_way()
select * from exports where state in ('waiting', 'written') order by id;

-- name: claim(id, run_id, alive_since)$
-- Of two runs one writes it; what a run that is no more has begun is begun anew.
update exports set run_id = :run_id
where id = :id and state = 'waiting'
    and (run_id is null or run_id = :run_id or run_id not in (select id from runs where seen_at > :alive_since))
returning id;

-- name: let_go(id)!
update exports set run_id = null where id = :id and state = 'waiting';

-- name: keep(id, state, lines, parts, ended_at)!
update exports set state = :state, lines = :lines, parts = :parts, ended_at = :ended_at where id = :id;

-- name: any_forgotten(since)^
select id from people where forgotten_at > :since limit 1;

-- name: on_their_way(message)
-- What of them is still to be sent.
select facts from outbox where sent_at is null and message = :message;
