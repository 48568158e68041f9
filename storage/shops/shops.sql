-- name: add(name, digest, made_by, now, kind, secret)$
insert into shops (name, digest, made_by, made_at, kind, secret)
values (:name, :digest, :made_by, :now, :kind, :secret) returning id;

-- name: secret(id, kind)$
select secret from shops where id = :id and kind = :kind and revoked_at is null;

-- name: add_files(made_by, now)!
-- What files tell of is reported by one shop system of its own; no key and no name leads to it.
insert into shops (name, digest, made_by, made_at, kind) values ('', 'files', :made_by, :now, 'files') on conflict do nothing;

-- name: files()$
select id from shops where digest = 'files';

-- name: of_key(digest)^
select shops.*, 0 as purchases from shops where digest = :digest and revoked_at is null;

-- name: lock(id)^
select shops.*, 0 as purchases from shops where id = :id for update;

-- name: card(id)^
select shops.*, (select count(*) from purchases where purchases.shop_id = shops.id) as purchases
from shops where shops.id = :id;

-- name: page(limit, skip)
select id from shops where revoked_at is null and kind <> 'files' order by id limit :limit offset :skip;

-- name: revoke(id, revoked_at, revoked_by)!
-- Nothing is signed with its secret any more.
update shops set revoked_at = :revoked_at, revoked_by = :revoked_by, secret = null where id = :id;

-- name: used(id, now, since)!
-- Once an hour is enough: no purchase waits for the one before it.
update shops set used_at = :now where id = :id and (used_at is null or used_at < :since);

-- name: share(id)
-- While any shop reports nobody claims, and the other way round: each sees what the other has kept.
select id from shops where id = :id for key share;

-- name: hold()
select id from shops order by id for update;
