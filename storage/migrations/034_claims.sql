-- How somebody came to have a purchase that had nobody: with its link, their number, another purchase, or by its shop.
alter table links add column way text;
update links set way = 'phone' where claimed_at is not null and purchase_id in
    (select id from purchases where phone is not null and customer_id is not null);
