-- name: add(customer_id, what, registered_by, now)$
insert into purchases (customer_id, what, registered_by, registered_at)
values (:customer_id, :what, :registered_by, :now) returning id;

-- name: get(id)^
select * from purchases where id = :id;

-- name: delivered(id, at)!
update purchases set delivered_at = :at where id = :id;
