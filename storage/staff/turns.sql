-- name: waiting(reader_id, assignee_id, since, ending, own, own_weight, other, other_weight, is_measured, top_from)
-- Open complaints, those in somebody's hands or all (0), none of the reader's own that others can handle, and whether their customers are among the most valuable. They are
-- found by their state: what is open is little, and most of what there ever was are complaints.
select matters.id, matters.state, matters.severity, matters.due_at,
    case when :is_measured = 1 and matters.state in ('received', 'investigating', 'escalated', 'reopened') and exists (
        select 1 from people where people.id = matters.customer_id
            and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    ) and (
        select sum(cost * case when currency is null or currency = :own then :own_weight when currency = :other then :other_weight else 0 end)
        from purchases where purchases.customer_id = matters.customer_id and returned_at is null and cancelled_at is null
            and coalesce(purchased_at, registered_at) >= :since and coalesce(purchased_at, registered_at) < :ending
    ) >= :top_from then 1 else 0 end as is_top
from matters
where kind || '' = 'complaint' and (concerns_id is null or concerns_id <> :reader_id)
  and (customer_id <> :reader_id or not exists (
    select 1 from people as other
    where other.role is not null and other.unreachable_at is null and other.id <> matters.customer_id
      and (matters.concerns_id is null or other.id <> matters.concerns_id)
      and (matters.level = 'agent' or other.role = 'owner' or other.role = matters.level)))
  and (assignee_id = :assignee_id or :assignee_id = 0)
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened');
