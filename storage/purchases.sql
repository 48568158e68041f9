-- name: add(customer_id, what, registered_by, now)$
insert into purchases (customer_id, what, registered_by, registered_at)
values (:customer_id, :what, :registered_by, :now) returning id;

-- name: get(id)^
select * from purchases where id = :id;

-- name: latest_of(customer_id)^
select * from purchases where customer_id = :customer_id order by id desc limit 1;

-- name: delivered(id, at)!
update purchases set delivered_at = :at where id = :id;
