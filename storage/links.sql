-- name: add(token, purchase_id, now, expires_at)!
insert into links (token, purchase_id, made_at, expires_at) values (:token, :purchase_id, :now, :expires_at);

-- name: lock(token)^
select * from links where token = :token for update;

-- name: of_purchase(purchase_id)^
select * from links where purchase_id = :purchase_id;

-- name: token(id)$
select token from links where id = :id;

-- name: claimed(id, way, now)!
update links set claimed_at = :now, way = :way where id = :id;

-- name: claimed_of_purchase(purchase_id, way, now)!
update links set claimed_at = :now, way = :way where purchase_id = :purchase_id and claimed_at is null;

-- name: claims_of(customer_id, limit)
-- The latest first; how isn't known of those from before it was kept.
select purchases.what, links.claimed_at as at, links.way from purchases join links on links.purchase_id = purchases.id
where purchases.customer_id = :customer_id and links.claimed_at is not null
order by links.claimed_at desc, purchases.id desc limit :limit;

-- name: any_of_sheet(sheet_id)$
select 1 from purchases join links on links.purchase_id = purchases.id
where purchases.sheet_id = :sheet_id and purchases.customer_id is null and links.claimed_at is null limit 1;
