-- Who is quiet for longer than is usual for them: found once a day, customer by customer, and read at any time.
create table silences (
    customer_id bigint primary key references people (id),
    found_at timestamptz not null,
    heard_at timestamptz not null,
    last_at timestamptz not null,
    rhythm_days bigint not null,
    purchases bigint not null,
    worth bigint not null,
    has_left bigint not null
);
create index silences_by_worth on silences (worth desc, customer_id);
create index silences_of_the_left on silences (customer_id) where has_left = 1;
alter table coverage add column looked_to bigint not null default 0;
alter table coverage add column is_looked_through bigint not null default 0;
-- What is asked at each follow-up, at each complaint and at each return is found by an index.
create index follow_ups_by_customer on follow_ups (customer_id, id);
create index follow_ups_of_matter on follow_ups (matter_id) where matter_id is not null and state = 'waiting';
create index follow_ups_of_invitation on follow_ups (invitation_id) where invitation_id is not null and state = 'waiting';
create index invitations_of_purchase on invitations (purchase_id) where purchase_id is not null;
