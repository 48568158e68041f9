-- name: ask(customer_id, now)$
-- Only with the first they came for: whoever has other purchases by then came to us before, or was asked.
insert into arrivals (customer_id, asked_at)
select people.id, :now from people
where people.id = :customer_id and not exists (
    select 1 from purchases where purchases.customer_id = people.id and not exists (
        select 1 from links where links.purchase_id = purchases.id and links.claimed_at >= :now
    )
)
on conflict do nothing returning customer_id;

-- name: lock(customer_id)^
select asked_at, heard, heard_at from arrivals where customer_id = :customer_id for update;

-- name: tell(customer_id, heard, now)!
update arrivals set heard = :heard, heard_at = :now where customer_id = :customer_id;
