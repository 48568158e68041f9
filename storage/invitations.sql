-- name: add(customer_id, purchase_id, origin, touchpoint, layout, now, today, expires_at)$
insert into invitations (customer_id, purchase_id, origin, touchpoint, layout, asked_at, asked_on, expires_at)
values (:customer_id, :purchase_id, :origin, :touchpoint, :layout, :now, :today, :expires_at) returning id;

-- name: get(id)^
select * from invitations where id = :id;

-- name: lock(id)^
-- Held until the transaction ends, so that two taps come one after the other.
select * from invitations where id = :id for update;

-- name: open_volunteered(customer_id, now)$
-- The scale that the customer has asked for and not used yet.
select id from invitations where customer_id = :customer_id and origin = 'volunteered' and answered_at is null
  and expires_at > :now order by id desc limit 1;

-- name: answerable(customer_id, since, now)$
-- The question that stands open in their chat, also if they have skipped it since then.
select id from invitations where customer_id = :customer_id and answered_at is null
  and (delivered_at is not null or origin = 'volunteered') and (skipped_at is null or skipped_at > :since)
  and expires_at > :now
order by id desc limit 1;

-- name: reminded(id, now)!
update invitations set reminded_at = :now where id = :id;

-- name: close(id, now)!
update invitations set answered_at = :now where id = :id and answered_at is null;

-- name: delivered(id, now)^
update invitations set delivered_at = :now where id = :id and delivered_at is null
returning origin, asked_on, answered_at;

-- name: skipped(id, now)!
update invitations set skipped_at = :now where id = :id;
