-- name: heard(start, ending)
-- How those who first bought within the period heard of us, as far as they were asked and said so. Whom /silent counts.
with firsts as (
    select purchases.customer_id, min(coalesce(purchases.purchased_at, purchases.registered_at)) as at
    from purchases join people on people.id = purchases.customer_id
    where purchases.returned_at is null and purchases.cancelled_at is null
      and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    group by purchases.customer_id
)
select case when arrivals.customer_id is null then 0 else 1 end as was_asked, arrivals.heard, count(*) as times
from firsts left join arrivals on arrivals.customer_id = firsts.customer_id
where firsts.at >= :start and firsts.at < :ending
group by case when arrivals.customer_id is null then 0 else 1 end, arrivals.heard;

-- name: grown(before, since, ending)
-- What was brought in the year before and in the year, in each currency, by those who had bought in the year before and by
-- the new ones, as they heard of us.
with kept as (
    select purchases.customer_id, purchases.currency, purchases.cost,
        coalesce(purchases.purchased_at, purchases.registered_at) as at
    from purchases join people on people.id = purchases.customer_id
    where purchases.returned_at is null and purchases.cancelled_at is null
      and people.telegram_id is not null and people.role is null and people.forgotten_at is null
), base as (
    select distinct customer_id from kept where at >= :before and at < :since
)
select case when base.customer_id is null then 0 else 1 end as was_here, arrivals.heard, kept.currency,
    coalesce(sum(case when kept.at < :since then kept.cost end), 0) as before,
    coalesce(sum(case when kept.at >= :since then kept.cost end), 0) as since
from kept left join base on base.customer_id = kept.customer_id
left join arrivals on arrivals.customer_id = kept.customer_id
where kept.at >= :before and kept.at < :ending
group by case when base.customer_id is null then 0 else 1 end, arrivals.heard, kept.currency;

-- name: customers(before, since)$
-- How many bought in the year before.
select count(distinct purchases.customer_id) from purchases join people on people.id = purchases.customer_id
where purchases.returned_at is null and purchases.cancelled_at is null
  and coalesce(purchases.purchased_at, purchases.registered_at) >= :before
  and coalesce(purchases.purchased_at, purchases.registered_at) < :since
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null;
