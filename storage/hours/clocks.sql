-- name: of(matter_id, cycle)^
select * from answer_clocks where matter_id = :matter_id and cycle = :cycle;

-- name: keep(matter_id, cycle, started_at, due_at, is_owed, waiting_since, waited, answered_at, breached_at, joined_due_at)!
insert into answer_clocks (matter_id, cycle, started_at, due_at, is_owed, waiting_since, waited, answered_at, breached_at, joined_due_at)
values (:matter_id, :cycle, :started_at, :due_at, :is_owed, :waiting_since, :waited, :answered_at, :breached_at, :joined_due_at)
on conflict (matter_id, cycle) do update set started_at = excluded.started_at, due_at = excluded.due_at,
    is_owed = excluded.is_owed, waiting_since = excluded.waiting_since, waited = excluded.waited,
    answered_at = excluded.answered_at, breached_at = excluded.breached_at, joined_due_at = excluded.joined_due_at;

-- name: missed(now, id, limit)
-- Where no answer came by its date, and nobody has written that down yet.
select matters.id from answer_clocks
join matters on matters.id = answer_clocks.matter_id and matters.cycle = answer_clocks.cycle
where (answer_clocks.due_at <= :now and answer_clocks.answered_at is null or answer_clocks.joined_due_at <= :now)
  and answer_clocks.breached_at is null
  and answer_clocks.is_owed = 1 and matters.state in ('received', 'investigating', 'escalated', 'reopened')
  and (matters.id = :id or cast(:id as bigint) is null)
order by answer_clocks.due_at, matters.id
limit :limit + (select count(*) from stumbles where task = 'breach') for update skip locked;
