-- Who goes first: 0 replies, 1 notices, 2 campaigns. A start after a crash knows it, too.
alter table outbox add column urgency integer not null default 1;
drop index outbox_unsent;
create index outbox_unsent on outbox (urgency, id) where sent_at is null;

-- The answer to a first try was lost, so the words may have arrived twice.
alter table outbox add column perhaps_twice integer not null default 0;
create index outbox_perhaps_twice on outbox (sent_at) where perhaps_twice = 1;

-- Why Telegram didn't take the words as they were; staff are told once a day for each message.
alter table outbox add column flaw text;
create index outbox_flawed on outbox (message, said_at) where flaw is not null;
