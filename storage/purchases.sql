-- name: add(customer_id, what, cost, currency, registered_by, now)$
insert into purchases (customer_id, what, cost, currency, registered_by, registered_at)
values (:customer_id, :what, :cost, :currency, :registered_by, :now) returning id;

-- name: get(id)^
select * from purchases where id = :id;

-- name: lock(id)^
select * from purchases where id = :id for update;

-- name: delivered(id, at)!
update purchases set delivered_at = :at where id = :id;

-- name: claimed(id, customer_id)!
-- A number that the shop knows may be somebody else's, say who ordered a gift.
update purchases set customer_id = :customer_id, phone = null, customer_name = null where id = :id;

-- name: name(id)$
select what from purchases where id = :id;

-- name: recent(customer_id, since, limit)
-- The newest first.
select id, what, delivered_at, registered_at from purchases
where customer_id = :customer_id and coalesce(delivered_at, registered_at) >= :since
order by coalesce(delivered_at, registered_at) desc, id desc limit :limit;

-- name: bought(id)^
select id, what, delivered_at, registered_at from purchases where id = :id;
