-- name: known(shop_id, sheet_id)$
select count(*) from sheet_rows join purchases on purchases.shop_id = :shop_id and purchases.number = sheet_rows.number
where sheet_rows.sheet_id = :sheet_id and sheet_rows.defect is null;

-- name: links(sheet_id)
-- Those that nobody has come with yet.
select purchases.number, purchases.what, purchases.customer_ref, links.token
from purchases join links on links.purchase_id = purchases.id
where purchases.sheet_id = :sheet_id and purchases.customer_id is null and links.claimed_at is null order by purchases.id;

-- name: bad(sheet_id)
select line, defect, defective, cells from sheet_rows where sheet_id = :sheet_id and defect is not null order by line;
