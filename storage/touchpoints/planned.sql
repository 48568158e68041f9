-- name: plan(customer_id, kind, purchase_id, due_at, rule_id, since)!
-- Of two that plan the question about us as a whole at once the second plans nothing.
insert into follow_ups (customer_id, kind, purchase_id, due_at, rule_id, since)
values (:customer_id, :kind, :purchase_id, :due_at, :rule_id, :since) on conflict do nothing;

-- name: of_purchase(purchase_id)
-- The latest of each kind counts.
select id, kind, state, why, due_at, settled_at, since from follow_ups
where purchase_id = :purchase_id and invitation_id is null order by id;

-- name: quarter(customer_id)^
-- The latest of a customer, the one that waits first, and whether the plan has such a question at all.
select latest.id, latest.kind, latest.state, latest.why, latest.due_at, latest.settled_at, latest.since,
    exists (select 1 from plan_rules where touchpoint = 'relationship') as is_in_plan
from people left join follow_ups as latest on latest.id = (
    select id from follow_ups where customer_id = people.id and kind = 'relationship'
    order by case state when 'waiting' then 0 else 1 end, id desc limit 1
)
where people.id = :customer_id;

-- name: come(id, due_at, rule_id, since, why)!
-- Moved, or taken up again; what went out or was declined meanwhile stays as it is.
update follow_ups set state = 'waiting', due_at = :due_at, rule_id = :rule_id, since = :since, why = :why, settled_at = null
where id = :id and (state = 'waiting'
    or state = 'dropped' and why in ('plan_changed', 'changed', 'unreachable', 'blocked', 'open_complaint'));

-- name: end(id, why, now)!
update follow_ups set state = 'dropped', why = :why, settled_at = :now where id = :id and state = 'waiting';

-- name: of_kind(customer_id, kind, since)
-- What waits for a customer or went out lately, of one kind, with what it is about.
select follow_ups.state, follow_ups.due_at, purchases.what from follow_ups
join purchases on purchases.id = follow_ups.purchase_id
where purchases.customer_id = :customer_id and follow_ups.kind = :kind
  and (follow_ups.state = 'waiting' or follow_ups.state = 'done' and follow_ups.settled_at >= :since);

-- name: kept(customer_id, limit)
-- What they have bought and kept, the latest first.
select * from purchases
where customer_id = :customer_id and returned_at is null and cancelled_at is null order by id desc limit :limit;

-- name: away(customer_id, limit)
-- The purchases of which something was dropped while nobody could be reached.
select distinct follow_ups.purchase_id as id from follow_ups
join purchases on purchases.id = follow_ups.purchase_id
where purchases.customer_id = :customer_id and follow_ups.state = 'dropped' and follow_ups.why in ('unreachable', 'blocked')
order by follow_ups.purchase_id desc limit :limit;

-- name: held(limit)
-- Customers of whom something was dropped because a complaint was open, and none is any more.
select distinct customer_id from follow_ups
where state = 'dropped' and why = 'open_complaint' and purchase_id is not null
  and not exists (select 1 from matters where matters.customer_id = follow_ups.customer_id and (matters.kind = 'complaint'
    and matters.state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
    or matters.state in ('draft', 'unsorted')))
order by customer_id limit :limit;

-- name: held_of(customer_id)
select distinct purchase_id as id from follow_ups
where customer_id = :customer_id and state = 'dropped' and why = 'open_complaint' and purchase_id is not null
order by purchase_id;

-- name: let_go(customer_id, why)!
update follow_ups set why = :why
where customer_id = :customer_id and state = 'dropped' and why = 'open_complaint' and purchase_id is not null;

-- name: supersede(product)!
-- Whoever changes it again is followed once, by the latest change.
update plan_changes set is_over = 1
where is_over = 0 and (product = :product or cast(:product as text) is null and product is null);

-- name: change(product, now, before_id)!
insert into plan_changes (product, changed_at, before_id) values (:product, :now, :before_id);

-- name: to_follow(before)^
-- The next change that has stood for a while.
select id, product, before_id from plan_changes where is_over = 0 and changed_at <= :before order by id limit 1;

-- name: purchases_before(before_id, limit)
select * from purchases where id < :before_id order by id desc limit :limit;

-- name: followed(id, before_id, is_over)!
update plan_changes set before_id = :before_id, is_over = :is_over where id = :id and before_id >= :before_id and is_over = 0;
