-- How customers first heard of us: asked once, with the first purchase that they came for, and answered by a tap or not.
create table arrivals (
    customer_id bigint primary key references people (id),
    asked_at timestamptz not null,
    heard text,
    heard_at timestamptz
);
