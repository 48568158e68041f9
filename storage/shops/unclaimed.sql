-- name: page(now, limit, skip)
-- The latest with which somebody may still come.
select links.id from links join purchases on purchases.id = links.purchase_id
where purchases.customer_id is null and links.claimed_at is null and links.expires_at > :now
  and purchases.returned_at is null and purchases.cancelled_at is null
order by purchases.id desc limit :limit offset :skip;

-- name: card(id)^
select links.id, links.token, links.purchase_id, links.made_at, links.expires_at, links.claimed_at, purchases.what,
    case when purchases.number like 'row %' then null else purchases.number end as number
from links join purchases on purchases.id = links.purchase_id where links.id = :id;

-- name: count(since, now)^
select count(*) as waiting, coalesce(sum(case when links.expires_at <= :now then 1 else 0 end), 0) as run_out
from purchases join links on links.purchase_id = purchases.id
where purchases.customer_id is null and purchases.registered_at >= :since
  and purchases.returned_at is null and purchases.cancelled_at is null;

-- name: of_phone(phone)
-- Of two who come at once with a link and with the number, each takes the link first.
select * from links
where claimed_at is null
  and purchase_id in (select id from purchases where phone = :phone and customer_id is null)
order by id for update;

-- name: is_any_by_phone()$
select exists (select 1 from purchases where phone is not null and customer_id is null);

-- name: is_any_of(person_id)$
select exists (select 1 from purchases where customer_id = :person_id);

-- name: claimed(id, customer_id)!
-- The number stays only where its owner has shown that it is theirs.
update purchases set customer_id = :customer_id, customer_name = null where id = :id;

-- name: customer_of_phone(phone)$
-- Who has shared this number: only what was claimed with it keeps it.
select customer_id from purchases where phone = :phone and customer_id is not null order by id desc limit 1;

-- name: now_another(phone, customer_id)!
-- A number that has a new owner tells no more of the old one.
update purchases set phone = null where phone = :phone and customer_id is not null and customer_id <> :customer_id;

-- name: is_any_phone_older(before)$
select exists (select 1 from purchases join links on links.purchase_id = purchases.id
  where purchases.customer_id is null and (purchases.phone is not null or purchases.customer_name is not null)
    and links.expires_at <= :before);

-- name: forget_phones(before)!
-- With it goes what is written after it, and the name.
update purchases set phone = null, customer_name = null,
    customer_ref = case when customer_ref = phone or customer_ref = '0' || substr(phone, 4) then null else customer_ref end
where (phone is not null or customer_name is not null) and customer_id is null
  and id in (select purchase_id from links where expires_at <= :before);
