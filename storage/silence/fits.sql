-- name: put(customer_id, why, set_by, now)$
-- Of two who say it at once the second changes nothing.
insert into not_ours (customer_id, why, set_by, set_at) values (:customer_id, :why, :set_by, :now)
on conflict do nothing returning id;

-- name: undo(customer_id, undone_by, now)$
update not_ours set undone_by = :undone_by, undone_at = :now
where customer_id = :customer_id and undone_at is null returning id;

-- name: end_by_purchase(customer_id, said_before, now)!
update not_ours set undone_at = :now where customer_id = :customer_id and undone_at is null and set_at < :said_before;

-- name: said_of(customer_id)
select set_by as person, set_at as at, why from not_ours where customer_id = :customer_id and undone_at is null;

-- name: is_gone(customer_id, bought_since)$
-- Of the silent as /silent lists them; whoever never bought anything can't go.
select count(*) from people
where people.id = :customer_id and people.role is null
  and exists (select 1 from purchases where purchases.customer_id = people.id)
  and (not exists (select 1 from purchases where purchases.customer_id = people.id
          and coalesce(purchases.purchased_at, purchases.registered_at) >= :bought_since
          and purchases.returned_at is null and purchases.cancelled_at is null)
      or exists (select 1 from silences where silences.customer_id = people.id and people.heard_at <= silences.heard_at
          and not exists (select 1 from purchases where purchases.customer_id = people.id
              and purchases.registered_at > silences.found_at)));
