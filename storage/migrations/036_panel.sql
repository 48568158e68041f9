-- Customers who are asked one open question a quarter: who was invited, who said yes, and who is out again.
create table panel (
    customer_id bigint primary key references people (id),
    membership text not null,
    since timestamptz not null,
    follow_up_id bigint not null references follow_ups (id),
    invited_by bigint not null references people (id),
    invited_at timestamptz not null
);
create index panel_members on panel (customer_id) where membership = 'in';
create index panel_by_invitation on panel (follow_up_id);

-- Where the answer stands that somebody of the panel wrote to the question of a quarter.
alter table feelings add column matter_id bigint references matters (id);
create index feelings_with_answers on feelings (matter_id) where matter_id is not null;
create index feelings_of_panel on feelings (asked_at) where kind = 'panel_question';

-- Of the panel's questions one waits for each customer at most.
create unique index follow_ups_one_of_panel on follow_ups (customer_id)
where kind = 'panel_question' and state = 'waiting';
