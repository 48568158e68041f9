-- From how many customers we have heard, a row a day; and whether managers were told that it is falling.
create table coverage (
    day text primary key,
    heard bigint not null,
    active bigint not null,
    products text not null,
    told_at timestamptz
);
create index people_by_silence on people (heard_at) where telegram_id is not null and role is null;
create index purchases_registered on purchases (registered_at);
