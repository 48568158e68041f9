-- name: known(shop_id, sheet_id)$
select count(*) from sheet_rows join purchases on purchases.shop_id = :shop_id and purchases.number = sheet_rows.number
where sheet_rows.sheet_id = :sheet_id and sheet_rows.defect is null;

-- name: numbers_taken(shop_id, sheet_id)
-- Where the number of a row is that of another purchase which is known: the same number was given twice.
select sheet_rows.line, purchases.what from sheet_rows
join purchases on purchases.shop_id = :shop_id and purchases.number = sheet_rows.number
where sheet_rows.sheet_id = :sheet_id and sheet_rows.defect is null and lower(purchases.what) <> lower(sheet_rows.what)
order by sheet_rows.line;

-- name: links(sheet_id)
-- Those that nobody has come with yet.
select purchases.number, purchases.what, coalesce(purchases.customer_name, purchases.customer_ref) as customer, links.token
from purchases join links on links.purchase_id = purchases.id
where purchases.sheet_id = :sheet_id and purchases.customer_id is null and links.claimed_at is null order by purchases.id;

-- name: bad(sheet_id)
-- Without those of somebody who wanted to be forgotten.
select line, defect, defective, further, cells from sheet_rows where sheet_id = :sheet_id and defect is not null and cells is not null order by line;
