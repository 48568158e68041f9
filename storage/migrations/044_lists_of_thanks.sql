-- Whether a list that was made of somebody's notices has reached them is asked for each of the notices.
create index outbox_lists on outbox (person_id, said_at) where message = 'staff.gathered';
