-- name: measure(bought_since, heard_since)^
-- Customers who bought since then and can be written to; and of them those from whom a word came since then.
select count(*) as active, count(case when people.heard_at >= :heard_since then 1 end) as heard
from people
where people.telegram_id is not null and people.role is null and people.forgotten_at is null
  and exists (select 1 from purchases where purchases.customer_id = people.id and purchases.registered_at >= :bought_since
      and (purchases.purchased_at is null or purchases.purchased_at >= :bought_since)
      and purchases.returned_at is null and purchases.cancelled_at is null);

-- name: by_product(bought_since, heard_since)
-- The same of each product as it is written.
select bought.what, count(*) as active, count(case when people.heard_at >= :heard_since then 1 end) as heard
from (select distinct what, customer_id from purchases
      where customer_id is not null and registered_at >= :bought_since
        and (purchased_at is null or purchased_at >= :bought_since)
        and returned_at is null and cancelled_at is null) as bought
join people on people.id = bought.customer_id
where people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by bought.what;

-- name: buyers(what, bought_since, heard_since)
-- Who they are, of one product as it is written.
select people.id, max(case when people.heard_at >= :heard_since then 1 else 0 end) as is_heard
from purchases join people on people.id = purchases.customer_id
where purchases.what = :what and purchases.registered_at >= :bought_since
  and (purchases.purchased_at is null or purchases.purchased_at >= :bought_since)
  and purchases.returned_at is null and purchases.cancelled_at is null
  and people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by people.id;

-- name: looked(day)^
-- How far the customers have been looked through on this day.
select day, looked_to, is_looked_through from coverage where day = :day;

-- name: look_to(day, looked_to, is_looked_through)!
update coverage set looked_to = :looked_to, is_looked_through = :is_looked_through where day = :day;

-- name: next_customers(after, limit)
-- In the order of their numbers, whoever may be written to and has bought something.
select people.id as customer_id, people.heard_at from people
where people.id > :after and people.telegram_id is not null and people.role is null and people.forgotten_at is null
  and people.unreachable_at is null and people.heard_at is not null
  and exists (select 1 from purchases where purchases.customer_id = people.id)
order by people.id limit :limit;

-- name: bought(customer_id)
-- What came back or to nothing is none of it.
select id, purchased_at, registered_at, cost, currency from purchases
where customer_id = :customer_id and returned_at is null and cancelled_at is null order by id desc limit 24;

-- name: drop_silences(first, last)!
delete from silences where customer_id > :first and customer_id <= :last;

-- name: keep_silence(customer_id, found_at, heard_at, last_at, rhythm_days, purchases, worth, has_left)!
insert into silences (customer_id, found_at, heard_at, last_at, rhythm_days, purchases, worth, has_left)
values (:customer_id, :found_at, :heard_at, :last_at, :rhythm_days, :purchases, :worth, :has_left);

-- name: silent(limit, skip)
-- Those worth most first. Whoever was heard of or bought since, or can't be written to any more, is silent no longer.
select silences.customer_id, silences.last_at, silences.rhythm_days, silences.purchases,
    (select count(*) from follow_ups where follow_ups.customer_id = silences.customer_id and follow_ups.kind = 'silence'
        and follow_ups.state = 'waiting') as is_asked
from silences join people on people.id = silences.customer_id
where people.heard_at <= silences.heard_at and people.unreachable_at is null and people.forgotten_at is null
  and people.role is null
  and not exists (select 1 from not_ours where not_ours.customer_id = silences.customer_id and not_ours.undone_at is null)
  and not exists (select 1 from purchases
    where purchases.customer_id = silences.customer_id and purchases.registered_at > silences.found_at)
order by silences.worth desc, silences.customer_id limit :limit offset :skip;

-- name: count_silent()$
select count(*) from silences join people on people.id = silences.customer_id
where people.heard_at <= silences.heard_at and people.unreachable_at is null and people.forgotten_at is null
  and people.role is null
  and not exists (select 1 from not_ours where not_ours.customer_id = silences.customer_id and not_ours.undone_at is null)
  and not exists (select 1 from purchases
    where purchases.customer_id = silences.customer_id and purchases.registered_at > silences.found_at);

-- name: left(asked_before, dropped_before, limit)
-- Who has left and was never asked why; one who was asked how it goes has time to answer, and what was dropped rests.
select silences.customer_id from silences join people on people.id = silences.customer_id
where silences.has_left = 1 and people.heard_at <= silences.heard_at and people.unreachable_at is null
  and people.forgotten_at is null and people.role is null
  and not exists (select 1 from not_ours where not_ours.customer_id = silences.customer_id and not_ours.undone_at is null)
  and not exists (select 1 from purchases
    where purchases.customer_id = silences.customer_id and purchases.registered_at > silences.found_at)
  and not exists (select 1 from feelings where feelings.customer_id = silences.customer_id
    and (feelings.kind = 'exit' or (feelings.kind = 'silence' and feelings.asked_at >= :asked_before)))
  and not exists (select 1 from follow_ups where follow_ups.customer_id = silences.customer_id
    and follow_ups.kind in ('exit', 'silence') and (follow_ups.state <> 'dropped' and follow_ups.kind = 'exit'
      or follow_ups.state = 'waiting' or follow_ups.settled_at >= :dropped_before))
order by silences.customer_id limit :limit + (select count(*) from stumbles where task = 'exit');

-- name: reasons(since)
-- Why customers left, as they said it.
select felt, count(*) as times from feelings where kind = 'exit' and felt is not null and asked_at >= :since
group by felt order by count(*) desc, felt;
