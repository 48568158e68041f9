-- By when the first answer to what was merged into one that had its own already is owed; it is late with that one.
alter table answer_clocks add column joined_due_at timestamptz;
create index answer_clocks_joined on answer_clocks (joined_due_at) where joined_due_at is not null;

-- Which bot of Telegram's keeps its affairs here, so that a copy of another one isn't put in its place.
create table bot (id integer primary key check (id = 1), telegram_id bigint not null);
