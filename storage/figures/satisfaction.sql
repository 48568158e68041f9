-- name: felt(start, ending)
-- What customers said to the questions of the plan that were asked within the period; null where they said nothing.
select kind, felt, count(*) as times from feelings
where kind in ('result', 'check_in', 'delivered', 'choice') and asked_at >= :start and asked_at < :ending
group by kind, felt;

-- name: felt_of_products(start, ending)
select purchases.what, feelings.felt, count(*) as times
from feelings join purchases on purchases.id = feelings.purchase_id
where feelings.kind in ('result', 'check_in') and feelings.felt is not null
  and feelings.asked_at >= :start and feelings.asked_at < :ending
group by purchases.what, feelings.felt;

-- name: settled(start, ending)
-- Complaints that ended within the period with their customer's yes: when they came, and when that was.
select received_at, closed_at from matters
where kind = 'complaint' and state = 'closed_agreed' and closed_at >= :start and closed_at < :ending;
