-- The number that somebody who isn't here yet gave the shop; whoever shares it has what was bought under it.
alter table purchases add column phone text;
create index purchases_by_phone on purchases (phone) where phone is not null;
create index purchases_phones_unclaimed on purchases (id) where phone is not null and customer_id is null;
create index purchases_unclaimed on purchases (id) where customer_id is null;
