-- name: add(matter_id, cycle, role, received_at, now)!
insert into raised (matter_id, cycle, role, received_at, raised_at)
values (:matter_id, :cycle, :role, :received_at, :now);

-- name: latest(matter_id)^
select * from raised where matter_id = :matter_id order by id desc limit 1;

-- name: drop(id)!
-- It goes on as raised in another matter; else it would be counted as never seen.
delete from raised where id = :id;

-- name: see(matter_id, cycle, is_owner, now)!
-- The first eye counts; what went to the owners is not seen by a manager.
update raised set seen_at = :now
where matter_id = :matter_id and cycle = :cycle and seen_at is null and (role = 'manager' or :is_owner = 1);

-- name: urge(id, now)!
update raised set urged_at = :now where id = :id;

-- name: is_read(matter_id, person_id)^
-- Whether they have said so since it was raised last.
select id from events
where matter_id = :matter_id and by_id = :person_id and kind in ('read', 'seen_to') and not exists (
    select 1 from raised where raised.matter_id = events.matter_id and raised.raised_at > events.at
) limit 1;

-- name: unseen(before, severe_before, only_severe, id, limit)
-- What is still open and was raised last before then; raised anew, it waits anew.
select id from matters
where (id = :id or cast(:id as bigint) is null)
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened') and id in (
    select raised.matter_id from raised
    where (matters.severity in ('high', 'urgent') and raised.raised_at <= :severe_before
        or :only_severe = 0 and raised.raised_at <= :before) and raised.seen_at is null and raised.urged_at is null
      and raised.cycle = matters.cycle and not exists (
        select 1 from raised as later where later.matter_id = raised.matter_id and later.id > raised.id)
)
order by id limit :limit + (select count(*) from stumbles where task = 'urge') for update skip locked;
