-- The customer's number as a line of a file tells it: whoever shares it has what was bought under it.
alter table sheet_rows add column phone text;
update purchases set phone = '+98' || substr(customer_ref, 2)
where phone is null and customer_id is null and customer_ref like '09_________'
  and shop_id in (select id from shops where kind in ('files', 'woocommerce'));
-- A name tells whom a link is for. It is nobody's key: several people have it, and "a customer" has all of them.
alter table sheet_rows add column customer_name text;
alter table purchases add column customer_name text;
create index purchases_names_unclaimed on purchases (id) where customer_name is not null and customer_id is null;
