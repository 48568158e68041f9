-- name: unanswered(id, since, before, limit)
-- Notes of which their customers say that they are questions, to which nobody has written anything; told again once.
select id from matters
where (id = :id or cast(:id as bigint) is null)
  and kind = 'note' and received_at > :since and received_at <= :before and reminders = 0
  and state in ('received', 'investigating', 'escalated', 'reopened')
  and exists (select 1 from events where events.matter_id = matters.id and kind = 'received' and detail = 'question')
  and not exists (
    select 1 from events where events.matter_id = matters.id and events.kind in ('wrote', 'asked', 'explained'))
order by received_at, id limit :limit + (select count(*) from stumbles where task = 'question') for update skip locked;

-- name: standing(reader_id, limit, skip)
-- The same, told again or not; what is about its reader is in no list of theirs.
select id from matters
where kind = 'note' and state in ('received', 'investigating', 'escalated', 'reopened')
  and (concerns_id is null or concerns_id <> :reader_id)
  and exists (select 1 from events where events.matter_id = matters.id and kind = 'received' and detail = 'question')
  and not exists (
    select 1 from events where events.matter_id = matters.id and events.kind in ('wrote', 'asked', 'explained'))
order by received_at, id limit :limit offset :skip;
