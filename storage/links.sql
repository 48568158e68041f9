-- name: add(token, purchase_id, now, expires_at)!
insert into links (token, purchase_id, made_at, expires_at) values (:token, :purchase_id, :now, :expires_at);

-- name: lock(token)^
select * from links where token = :token for update;

-- name: of_purchase(purchase_id)^
select * from links where purchase_id = :purchase_id;

-- name: token(id)$
select token from links where id = :id;

-- name: claimed(id, now)!
update links set claimed_at = :now where id = :id;

-- name: claimed_of_purchase(purchase_id, now)!
update links set claimed_at = :now where purchase_id = :purchase_id and claimed_at is null;

-- name: any_of_sheet(sheet_id)$
select 1 from purchases join links on links.purchase_id = purchases.id
where purchases.sheet_id = :sheet_id and purchases.customer_id is null and links.claimed_at is null limit 1;
