-- What waits for a second person's yes, and the groups that were left just now, are found among all that ever was.
create index remedies_waiting on remedies (explanation_id) where asked_at is not null and decided_at is null;
create index outbox_leaving on outbox (chat_id, said_at) where intent = 'leave';
