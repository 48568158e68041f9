-- name: returned(start, ending)
-- Of each customer whose complaint ended within the period: whether one did with their yes, since when (the first such end,
-- else the first end of any), and what they have bought after it, in each currency. Whom /silent counts; what came back
-- wasn't bought.
with ended as (
    select matters.customer_id, max(case when matters.state = 'closed_agreed' then 1 else 0 end) as is_settled,
        coalesce(min(case when matters.state = 'closed_agreed' then matters.closed_at end), min(matters.closed_at)) as since
    from matters join people on people.id = matters.customer_id
    where matters.kind = 'complaint' and matters.state in ('closed_agreed', 'closed_silent', 'closed_not_agreed')
      and matters.closed_at >= :start and matters.closed_at < :ending
      and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    group by matters.customer_id
)
select ended.customer_id, ended.is_settled, purchases.currency, count(purchases.id) as bought,
    count(purchases.cost) as known, coalesce(sum(purchases.cost), 0) as brought
from ended left join purchases on purchases.customer_id = ended.customer_id
    and coalesce(purchases.purchased_at, purchases.registered_at) > ended.since
    and purchases.returned_at is null and purchases.cancelled_at is null
group by ended.customer_id, ended.is_settled, purchases.currency;

-- name: settled(start, ending)$
-- How many complaints of theirs ended with a yes.
select count(*) from matters join people on people.id = matters.customer_id
where matters.kind = 'complaint' and matters.state = 'closed_agreed'
  and matters.closed_at >= :start and matters.closed_at < :ending
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null;

-- name: given(start, ending)
-- What those complaints cost beside work, in each currency.
select remedies.currency, sum(remedies.cost) as cost
from matters join people on people.id = matters.customer_id
join explanations on explanations.matter_id = matters.id and explanations.sent_at is not null
join remedies on remedies.explanation_id = explanations.id
where matters.kind = 'complaint' and matters.state = 'closed_agreed'
  and matters.closed_at >= :start and matters.closed_at < :ending
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by remedies.currency;
