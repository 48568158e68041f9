-- A purchase may wait for its customer; words and files play more parts.
alter table purchases alter column customer_id drop not null;

alter table words drop constraint words_part_check;
alter table words add check (part in (
    'told', 'wanted', 'reason', 'answer', 'missing', 'question', 'message', 'enclosed'));

alter table files drop constraint files_kind_check;
alter table files add check (kind in (
    'photo', 'video', 'video_note', 'voice', 'audio', 'animation', 'document', 'location'));
alter table files alter column file_id drop not null;
alter table files alter column unique_id drop not null;
alter table files add column name text;
alter table files add column mime text;
alter table files add column size bigint;
alter table files add column latitude double precision;
alter table files add column longitude double precision;

alter table outbox drop constraint outbox_intent_check;
update outbox set intent = 'file' where intent = 'photo';
alter table outbox add check (intent in ('send', 'file', 'album', 'document', 'delete', 'menu', 'leave'));

-- The question to the owners about somebody who came with a link.
alter table outbox add column appointment_id bigint references appointments (id);
create index outbox_of_appointment on outbox (appointment_id) where appointment_id is not null;
-- What was forwarded is marked; a reply to any file of an album finds the album.
alter table words add column is_forwarded integer not null default 0;
alter table outbox add column last_message_id bigint;
