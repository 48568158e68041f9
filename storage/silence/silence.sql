-- name: measure(bought_since, heard_since)^
-- Customers who bought since then and can be written to; and of them those from whom a word came since then.
select count(*) as active, count(case when people.heard_at >= :heard_since then 1 end) as heard
from people
where people.telegram_id is not null and people.role is null and people.forgotten_at is null
  and exists (select 1 from purchases where purchases.customer_id = people.id and purchases.registered_at >= :bought_since);

-- name: by_product(bought_since, heard_since, limit)
-- The same of each product, those that sold most first.
select bought.what, count(*) as active, count(case when people.heard_at >= :heard_since then 1 end) as heard
from (select distinct what, customer_id from purchases
      where customer_id is not null and registered_at >= :bought_since) as bought
join people on people.id = bought.customer_id
where people.telegram_id is not null and people.role is null and people.forgotten_at is null
group by bought.what order by count(*) desc, bought.what limit :limit;

-- name: keep(day, heard, active, products)!
insert into coverage (day, heard, active, products) values (:day, :heard, :active, :products) on conflict (day) do nothing;

-- name: is_kept(day)^
select day from coverage where day = :day;

-- name: latest(day)^
-- As it stood at the end of this day, or the last time before that anybody measured.
select day, heard, active, products from coverage where day <= :day order by day desc limit 1;

-- name: told_since(since)^
select day from coverage where told_at >= :since limit 1;

-- name: tell(day, now)!
update coverage set told_at = :now where day = :day;

-- name: quiet(before, since, limit)
-- Who was heard of last between these moments, the latest first, and whether a check-in is under way.
select people.id as customer_id, people.heard_at,
    (select coalesce(sum(purchases.cost), 0) from purchases where purchases.customer_id = people.id) as value,
    (select count(*) from follow_ups where follow_ups.customer_id = people.id and follow_ups.kind = 'silence'
        and follow_ups.state = 'waiting') as is_asked
from people
where people.telegram_id is not null and people.role is null and people.forgotten_at is null
  and people.unreachable_at is null and people.heard_at < :before and people.heard_at >= :since
  and exists (select 1 from purchases where purchases.customer_id = people.id)
order by people.heard_at desc limit :limit;

-- name: bought(customer_id)
select id, purchased_at, registered_at from purchases where customer_id = :customer_id order by id desc limit 24;

-- name: unanswered(since, before, limit)
-- Who was asked within this time how it goes, hasn't been heard of since, and was never asked why they left.
select distinct people.id as customer_id, people.heard_at, 0 as value, 0 as is_asked
from feelings join people on people.id = feelings.customer_id
where feelings.kind = 'silence' and feelings.felt is null and feelings.asked_at >= :since and feelings.asked_at < :before
  and people.heard_at < feelings.asked_at and people.unreachable_at is null and people.forgotten_at is null
  and not exists (select 1 from feelings as asked where asked.customer_id = people.id and asked.kind = 'exit')
  and not exists (select 1 from follow_ups where follow_ups.customer_id = people.id and follow_ups.kind = 'exit')
order by people.id limit :limit;

-- name: reasons(since)
-- Why customers left, as they said it.
select felt, count(*) as times from feelings where kind = 'exit' and felt is not null and asked_at >= :since
group by felt order by count(*) desc, felt;
