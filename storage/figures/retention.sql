-- name: customers(bought_since, start, here_since, ending)
-- Those who may be written to, as /silent counts them, by what is known of them: who was here at the start of the period,
-- who is at its end, and what was known of the former when it began (of scores their last one); of the lost, what they
-- said of why they left, once they were asked, and whether managers say that they never were our customers.
-- Complaints are read once, and not once more for each customer.
with here as (
    select bought.customer_id,
        max(case when bought.at >= :bought_since and bought.at < :start then 1 else 0 end) as was_here,
        max(case when bought.at >= :here_since then 1 else 0 end) as is_here,
        max(case when bought.at >= :start then 1 else 0 end) as has_come,
        case when min(bought.at) < max(bought.at) then 1 else 0 end as has_bought_twice,
        case when min(bought.at) < max(case when bought.at < :start then bought.at end) then 1 else 0 end as had_bought_twice
    from (select customer_id, coalesce(purchased_at, registered_at) as at from purchases
          where customer_id is not null and returned_at is null and cancelled_at is null) as bought
    join people on people.id = bought.customer_id
    where bought.at < :ending and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    group by bought.customer_id
), exits as (
    select customer_id, max(felt) as felt from feelings where kind = 'exit' and asked_at >= :bought_since group by customer_id
), known as (
    select was_here, is_here, has_come, has_bought_twice, had_bought_twice,
        case when was_here = 1 and here.customer_id in (
            select matters.customer_id from matters where matters.kind = 'complaint' and matters.state <> 'merged'
                and matters.received_at >= :bought_since and matters.received_at < :start
        ) then 1 else 0 end as had_complained,
        case when was_here = 1 then (select responses.score from responses where responses.customer_id = here.customer_id
            and responses.scored_at >= :bought_since and responses.scored_at < :start
            order by responses.scored_at desc, responses.id desc limit 1) end as score,
        case when is_here = 0 and exits.customer_id is not null then 1 else 0 end as was_asked,
        case when is_here = 0 then exits.felt end as felt,
        case when was_here = 1 and is_here = 0 then not_ours.why end as misfit
    from here left join exits on exits.customer_id = here.customer_id
    left join not_ours on not_ours.customer_id = here.customer_id and not_ours.undone_at is null
)
select was_here, is_here, has_come, has_bought_twice, had_bought_twice, had_complained, score, was_asked, felt, misfit,
    count(*) as times
from known
group by was_here, is_here, has_come, has_bought_twice, had_bought_twice, had_complained, score, was_asked, felt, misfit;

-- name: spent(start, ending)
-- What each customer has spent until the end of the period, and how much of it within the period, in each currency; and of
-- how many of the period's purchases the sum is known.
select purchases.customer_id, purchases.currency, coalesce(sum(purchases.cost), 0) as whole,
    coalesce(sum(case when coalesce(purchased_at, registered_at) >= :start then purchases.cost end), 0) as within,
    sum(case when coalesce(purchased_at, registered_at) >= :start and purchases.cost is not null then 1 else 0 end) as known,
    sum(case when coalesce(purchased_at, registered_at) >= :start then 1 else 0 end) as bought
from purchases join people on people.id = purchases.customer_id
where purchases.returned_at is null and purchases.cancelled_at is null and coalesce(purchased_at, registered_at) < :ending
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by purchases.customer_id, purchases.currency;
