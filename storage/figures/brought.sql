-- name: of(customer_id, since, ending, day, own, own_weight, other, other_weight)
-- What one customer has bought, all of it and since then, in each currency; their first purchase; and from which sum on
-- they would be among the most valuable. Moments come one a column, never reckoned.
select sums.currency, sums.bought, sums.known, sums.whole, sums.lately, earliest.purchased_at, earliest.registered_at,
    case when people.telegram_id is not null and people.role is null and people.forgotten_at is null
        and measured.top_in = :own then measured.top_from end as top_from
from people
join (select customer_id, currency, count(*) as bought,
        sum(case when cost is not null and (currency is null or currency in (:own, :other)) then 1 else 0 end) as known,
        sum(cost * case when currency is null or currency = :own then :own_weight when currency = :other then :other_weight else 0 end) as whole,
        sum(case when coalesce(purchased_at, registered_at) >= :since and coalesce(purchased_at, registered_at) < :ending
            then cost * case when currency is null or currency = :own then :own_weight when currency = :other then :other_weight else 0 end end) as lately
      from purchases where customer_id = :customer_id and returned_at is null and cancelled_at is null
      group by customer_id, currency) as sums on sums.customer_id = people.id
join purchases as earliest on earliest.id = (select id from purchases
    where customer_id = :customer_id and returned_at is null and cancelled_at is null
    order by coalesce(purchased_at, registered_at), id limit 1)
left join (select top_from, top_in from coverage where day <= :day order by day desc limit 1) as measured on 1 = 1
where people.id = :customer_id;

-- name: top_at(day)^
select top_from, top_in from coverage where day <= :day order by day desc limit 1;

-- name: keep_top(day, top_from, top_in)!
update coverage set top_from = :top_from, top_in = :top_in where day = :day;

-- name: incomes(since, ending, own, own_weight, other, other_weight)
-- What each customer brought between two moments; whoever may not be written to is none, as under /retention.
select sum(purchases.cost * case when purchases.currency is null or purchases.currency = :own then :own_weight
        when purchases.currency = :other then :other_weight else 0 end) as income
from purchases join people on people.id = purchases.customer_id
where purchases.cost is not null and purchases.returned_at is null and purchases.cancelled_at is null
  and coalesce(purchased_at, registered_at) >= :since and coalesce(purchased_at, registered_at) < :ending
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by purchases.customer_id;
