-- name: cohort(bought_since, start, here_since, ending)^
-- Of those who may be written to, as /silent counts them: who was here at the start, who is at the end, who bought twice.
with customers as (
    select bought.customer_id,
        max(case when bought.at >= :bought_since and bought.at < :start then 1 else 0 end) as was_here,
        max(case when bought.at >= :here_since then 1 else 0 end) as is_here,
        max(case when bought.at >= :start then 1 else 0 end) as came,
        case when min(bought.at) < max(bought.at) then 1 else 0 end as came_back
    from (select customer_id, coalesce(purchased_at, registered_at) as at from purchases
          where customer_id is not null and returned_at is null and cancelled_at is null) as bought
    join people on people.id = bought.customer_id
    where bought.at < :ending and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    group by bought.customer_id
)
select count(*) as buyers, coalesce(sum(came_back), 0) as came_back,
    coalesce(sum(was_here * is_here), 0) as kept, coalesce(sum(was_here * (1 - is_here)), 0) as lost,
    coalesce(sum((1 - was_here) * is_here), 0) as new,
    coalesce(sum((1 - was_here) * (1 - is_here) * came), 0) as passing
from customers;

-- name: lost_for(bought_since, start, here_since, ending)
-- What those who were here at the start and aren't at the end said of why they left, once they were asked.
with lost as (
    select bought.customer_id
    from (select customer_id, coalesce(purchased_at, registered_at) as at from purchases
          where customer_id is not null and returned_at is null and cancelled_at is null) as bought
    join people on people.id = bought.customer_id
    where bought.at < :ending and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    group by bought.customer_id
    having max(case when bought.at >= :bought_since and bought.at < :start then 1 else 0 end) = 1
        and max(case when bought.at >= :here_since then 1 else 0 end) = 0
), exits as (
    select customer_id, max(felt) as felt from feelings where kind = 'exit' and asked_at >= :bought_since group by customer_id
)
select case when exits.customer_id is null then 0 else 1 end as is_asked, exits.felt, count(*) as times
from lost left join exits on exits.customer_id = lost.customer_id
group by 1, 2 order by count(*) desc, exits.felt;

-- name: traits(bought_since, start, here_since, ending)
-- What was known, when the period began, of those who were here then; of scores their last one.
with cohort as (
    select bought.customer_id, max(case when bought.at >= :here_since then 1 else 0 end) as is_kept,
        case when min(bought.at) < max(case when bought.at < :start then bought.at end) then 1 else 0 end as twice
    from (select customer_id, coalesce(purchased_at, registered_at) as at from purchases
          where customer_id is not null and returned_at is null and cancelled_at is null) as bought
    join people on people.id = bought.customer_id
    where bought.at < :ending and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    group by bought.customer_id
    having max(case when bought.at >= :bought_since and bought.at < :start then 1 else 0 end) = 1
), known as (
    select cohort.is_kept, cohort.twice,
        case when exists (
            select 1 from matters where matters.customer_id = cohort.customer_id and matters.kind = 'complaint'
                and matters.state <> 'merged' and matters.received_at >= :bought_since and matters.received_at < :start
        ) then 1 else 0 end as complained,
        (select responses.score from responses where responses.customer_id = cohort.customer_id
            and responses.scored_at >= :bought_since and responses.scored_at < :start
            order by responses.scored_at desc, responses.id desc limit 1) as score
    from cohort
)
select is_kept, twice, complained, score, count(*) as times from known group by is_kept, twice, complained, score;

-- name: spent(start, ending)
-- What each customer has spent until the end of the period, and how much of it within the period, in each currency.
select purchases.customer_id, purchases.currency, sum(purchases.cost) as whole,
    sum(case when coalesce(purchased_at, registered_at) >= :start then purchases.cost else 0 end) as within
from purchases join people on people.id = purchases.customer_id
where purchases.cost is not null and purchases.returned_at is null and purchases.cancelled_at is null
  and coalesce(purchased_at, registered_at) < :ending
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by purchases.customer_id, purchases.currency;

-- name: sums(start, ending)
-- The period's purchases by the currency of their sums, where the shop tells a sum.
select case when purchases.cost is null then 0 else 1 end as is_told, purchases.currency, count(*) as n
from purchases join people on people.id = purchases.customer_id
where purchases.returned_at is null and purchases.cancelled_at is null
  and coalesce(purchased_at, registered_at) >= :start and coalesce(purchased_at, registered_at) < :ending
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by 1, 2;
