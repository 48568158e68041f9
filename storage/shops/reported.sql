-- name: add(shop_id, number, digest, what, purchased_at, delivered_at, customer_id, customer_ref, phone, cost, currency, served_by, now)$
-- Of two that report the same number at once the second gets no number back.
insert into purchases (shop_id, number, digest, what, purchased_at, delivered_at, customer_id, customer_ref, phone,
    cost, currency, served_by, registered_at)
values (:shop_id, :number, :digest, :what, :purchased_at, :delivered_at, :customer_id, :customer_ref, :phone,
    :cost, :currency, :served_by, :now)
on conflict do nothing returning id;

-- name: lock(shop_id, number)^
select * from purchases where shop_id = :shop_id and number = :number for update;

-- name: customer_of(shop_id, customer_ref)$
-- Who came with the link of an earlier purchase of the same customer of the shop's.
select customer_id from purchases
where shop_id = :shop_id and customer_ref = :customer_ref and customer_id is not null order by id desc limit 1;

-- name: claim_of_ref(shop_id, customer_ref, customer_id)
-- Whoever has come with one link has all that the shop sold to the same customer.
update purchases set customer_id = :customer_id, phone = null, customer_name = null
where shop_id = :shop_id and customer_ref = :customer_ref and customer_id is null returning id;

-- name: change(id, delivered_at, returned_at, cancelled_at)!
update purchases set delivered_at = :delivered_at, returned_at = :returned_at, cancelled_at = :cancelled_at where id = :id;

-- name: planned(purchase_id)
select kind, due_at from follow_ups where purchase_id = :purchase_id and state = 'waiting' order by due_at, id;

-- name: retell(id, what, customer_id, customer_ref, phone, cost, currency, delivered_at, returned_at, cancelled_at, told_at)!
-- The number is the one told last until somebody has it; afterwards it stays only with whoever has shared it.
update purchases set what = :what, customer_id = :customer_id, customer_ref = :customer_ref, cost = :cost, currency = :currency,
    phone = case when customer_id is not null then phone when cast(:customer_id as bigint) is null then cast(:phone as text) end,
    delivered_at = :delivered_at, returned_at = :returned_at, cancelled_at = :cancelled_at, told_at = :told_at
where id = :id;
