-- name: add(by_id, file_id, name, state, why, now, ended_at)$
insert into sheets (by_id, file_id, name, state, why, sent_at, ended_at)
values (:by_id, :file_id, :name, :state, :why, :now, :ended_at) returning id;

-- name: get(id)^
select * from sheets where id = :id;

-- name: lock(id)^
select * from sheets where id = :id for update;

-- name: under_way(kept_since)
-- What the next look has to do something about.
select id, state from sheets where cleared_at is null
    and (state in ('waiting', 'taking', 'dropped', 'refused') or ended_at < :kept_since or (state = 'read' and sent_at < :kept_since))
order by id;

-- name: claim(id, run_id, alive_since)$
-- Of two runs one reads it; what a run that is no more has begun is begun anew.
update sheets set run_id = :run_id
where id = :id and state = 'waiting'
    and (run_id is null or run_id = :run_id or run_id not in (select id from runs where seen_at > :alive_since))
returning id;

-- name: let_go(id)!
update sheets set run_id = null where id = :id and state = 'waiting';

-- name: read(id, columns, good, bad, known)!
update sheets set state = 'read', columns = :columns, good = :good, bad = :bad, known = :known where id = :id;

-- name: end(id, state, why, now)!
update sheets set state = :state, why = :why, ended_at = :now where id = :id;

-- name: keep(id, state, good, bad, message_id, after_line, taken, added, delivered, ended_at)!
update sheets set state = :state, good = :good, bad = :bad, message_id = :message_id, after_line = :after_line,
    taken = :taken, added = :added, delivered = :delivered, ended_at = :ended_at
where id = :id;

-- name: cleared(id, now)!
-- What is left of it are its counts.
update sheets set cleared_at = :now, file_id = null where id = :id;

-- name: add_row(sheet_id, line, number, what, purchased_at, delivered_at, customer_ref, phone, customer_name, cost, currency, served_by, defect, defective, further, cells)!
insert into sheet_rows (sheet_id, line, number, what, purchased_at, delivered_at, customer_ref, phone, customer_name,
    cost, currency, served_by, defect, defective, further, cells)
values (:sheet_id, :line, :number, :what, :purchased_at, :delivered_at, :customer_ref, :phone, :customer_name,
    :cost, :currency, :served_by, :defect, :defective, :further, :cells);

-- name: last_of_batch(sheet_id, after_line, limit)$
select max(line) from (select line from sheet_rows where sheet_id = :sheet_id and line > :after_line
    order by line limit :limit) as batch;

-- name: number_taken(sheet_id, line, defect, defective)!
update sheet_rows set defect = :defect, defective = :defective
where sheet_id = :sheet_id and line = :line and defect is null;

-- name: numbers_taken(shop_id, sheet_id, after_line, last)
-- The same of one batch: another file may have taken a number since this one was shown.
select sheet_rows.line, purchases.what from sheet_rows
join purchases on purchases.shop_id = :shop_id and purchases.number = sheet_rows.number
where sheet_rows.sheet_id = :sheet_id and sheet_rows.line > :after_line and sheet_rows.line <= :last
    and sheet_rows.defect is null and lower(purchases.what) <> lower(sheet_rows.what);

-- name: take(shop_id, sheet_id, after_line, last, now)
-- Whose earlier purchase was claimed has this one, too, and whoever has shown that the number is theirs; what is known
-- by its number stays as it is.
insert into purchases (shop_id, number, what, purchased_at, delivered_at, customer_id, customer_ref, phone,
    customer_name, cost, currency, served_by, registered_at, sheet_id)
select cast(:shop_id as bigint), number, what, coalesce(purchased_at, :now), delivered_at, known_id, customer_ref,
    case when known_id is null then phone end, case when known_id is null then customer_name end, cost, currency, served_by, :now, sheet_id
from (select sheet_rows.*, coalesce(
    (select earlier.customer_id from purchases as earlier where earlier.shop_id = :shop_id
        and earlier.customer_ref = sheet_rows.customer_ref and earlier.customer_id is not null order by earlier.id desc limit 1),
    (select shared.customer_id from purchases as shared
        where shared.phone = sheet_rows.phone and shared.customer_id is not null order by shared.id desc limit 1)) as known_id
    from sheet_rows where sheet_id = :sheet_id and line > :after_line and line <= :last and defect is null) as told
where true order by line
on conflict do nothing returning id, customer_id;

-- name: deliver(shop_id, sheet_id, after_line, last)
-- What was on its way when it was told before has arrived.
update purchases set delivered_at = sheet_rows.delivered_at from sheet_rows
where sheet_rows.sheet_id = :sheet_id and sheet_rows.line > :after_line and sheet_rows.line <= :last
    and sheet_rows.defect is null and sheet_rows.delivered_at is not null
    and purchases.shop_id = :shop_id and purchases.number = sheet_rows.number and purchases.delivered_at is null
    and purchases.returned_at is null and purchases.cancelled_at is null
returning id, customer_id;

-- name: taken_rows(sheet_id, after_line, last)$
select count(*) from sheet_rows where sheet_id = :sheet_id and line > :after_line and line <= :last and defect is null;

-- name: clear(sheet_id, after_line, last)!
delete from sheet_rows where sheet_id = :sheet_id and line > :after_line and line <= :last and defect is null;

-- name: clear_some(sheet_id, limit)!
delete from sheet_rows where sheet_id = :sheet_id and line <= (select max(line) from (
    select line from sheet_rows where sheet_id = :sheet_id order by line limit :limit) as first);

-- name: any_row(sheet_id)$
select 1 from sheet_rows where sheet_id = :sheet_id limit 1;

-- name: any_bad(sheet_id)$
select 1 from sheet_rows where sheet_id = :sheet_id and defect is not null and cells is not null limit 1;

-- name: defects(sheet_id, limit)
-- Without what stood in the rows of those who wanted to be forgotten.
select line, defect, defective, further from sheet_rows
where sheet_id = :sheet_id and defect is not null and cells is not null
order by line limit :limit;
