-- name: person(id, now)!
-- What is left is somebody without a name, to whom scores and purchases still belong.
update people set telegram_id = null, name = '', username = null, telegram_language = null, chosen_language = null,
    menu = null, heard_at = null, asks_stopped_at = null, muted_at = null, unreachable_at = :now,
    unreachable_why = 'forgotten', forgotten_at = :now
where id = :id;

-- name: matters(person_id)
-- Held until the transaction ends, in one order for everybody.
select * from matters where customer_id = :person_id order by id for update;

-- name: words(person_id)
-- Theirs, and all that was written in their matters, earlier versions included.
-- What they passed on as staff is its customer's, and stays.
update words set body = '', message_id = null, album = null
where id in (select words.id from words left join matters on matters.id = words.matter_id
    where words.person_id = :person_id and (words.part <> 'told' or matters.relayed_by is null or matters.relayed_by <> :person_id))
  or matter_id in (select id from matters where customer_id = :person_id)
  or explanation_id in (
    select explanations.id from explanations join matters on matters.id = explanations.matter_id
    where matters.customer_id = :person_id)
  or earlier_of in (
    select later.id from words as later join matters on matters.id = later.matter_id
    where matters.customer_id = :person_id)
returning id;

-- name: searches()!
-- Whom staff looked for nobody can tell: all goes that they looked for.
delete from searches;

-- name: files(person_id)!
update files set file_id = null, unique_id = null, name = null, mime = null, size = null, latitude = null, longitude = null
where words_id in (select words.id from words left join matters on matters.id = words.matter_id
    where words.person_id = :person_id and (words.part <> 'told' or matters.relayed_by is null or matters.relayed_by <> :person_id)) or words_id in (
    select words.id from words join matters on matters.id = words.matter_id where matters.customer_id = :person_id
) or words_id in (
    select words.id from words join explanations on explanations.id = words.explanation_id
    join matters on matters.id = explanations.matter_id where matters.customer_id = :person_id
);

-- name: explanations(person_id, now)!
-- One that is being written is dropped with the rest; that we apologized and what the customer thought of it still count.
update explanations set what_happened = null, why = null, what_now = null, prevention = null, otherwise = null,
    apology = case when apology is null then null else '' end,
    dropped_at = case when sent_at is null then coalesce(dropped_at, :now) else dropped_at end
where matter_id in (select id from matters where customer_id = :person_id);

-- name: purchases(person_id)!
-- By its own number the shop still knows what it has sold; whom we asked about it nobody learns from here.
update purchases set customer_ref = null, customer_name = null, served_by = null, phone = null where customer_id = :person_id;

-- name: silences(person_id)!
delete from silences where customer_id = :person_id;

-- name: not_ours(person_id)!
delete from not_ours where customer_id = :person_id;

-- name: panel(person_id)!
-- That they were asked and wrote still counts; who they were doesn't.
delete from panel where customer_id = :person_id;

-- name: sheets(person_id)!
-- Of a file that they sent as staff the purchases stay; neither its name nor the file can be had from here.
update sheets set name = '', file_id = null, state = case when state in ('waiting', 'read') then 'dropped' else state end
where by_id = :person_id;

-- name: sheet_rows(person_id)!
-- What of theirs still waits in files is taken in as nobody's; of a row that can't be taken a name alone tells whose it is.
update sheet_rows set customer_ref = null, phone = null, customer_name = null, served_by = null, cells = null, defective = null, further = null
where (customer_ref in (select customer_ref from purchases
    where customer_id = :person_id and customer_ref is not null and shop_id in (select id from shops where digest = 'files'))
  or phone in (select phone from purchases where customer_id = :person_id and phone is not null)
  or (defect is not null and customer_ref is null and phone is null and customer_name in (
    select name from people where id = :person_id and name <> '')));

-- name: digests(person_id)!
-- That they had some as staff, and saw them, still counts; none comes any more.
update digests set reply = null where person_id = :person_id;

-- name: digest_rules(person_id)!
delete from digest_rules where person_id = :person_id;

-- name: remedies(person_id)!
-- That something was given, and its cost, still counts.
update remedies set what = null, why_not = null
where explanation_id in (select explanations.id from explanations join matters on matters.id = explanations.matter_id
    where matters.customer_id = :person_id);

-- name: promises(person_id, now)!
-- What was promised to them is nobody's any more; that it was kept or not still counts.
update promises set what = null, because = null, proof = null,
    dropped_at = case when kept_at is null and broken_at is null then coalesce(dropped_at, :now) else dropped_at end
where customer_id = :person_id;

-- name: expectations(person_id)!
-- What they were asked, and what colleagues were asked about them.
delete from expectations
where person_id = :person_id
  or (kind = 'question' and subject_id in (select id from matters where customer_id = :person_id))
  or (kind in ('purchase_what', 'relayed') and subject_id = :person_id)
  or (kind in ('promise_what', 'promise_due', 'promise_why', 'promise_why_not', 'promise_proof')
    and subject_id in (select id from promises where customer_id = :person_id))
  or (kind in ('what_happened', 'why', 'what_now', 'prevention', 'apology', 'otherwise', 'cause_name', 'remedy_cost',
    'remedy_what', 'remedy_why_not') and subject_id in (
    select explanations.id from explanations join matters on matters.id = explanations.matter_id
    where matters.customer_id = :person_id));

-- name: failures(telegram_id, mention)!
-- The mention finds those that were put aside before they had a column for it, and what quotes this person.
update failures set raw = '', traceback = '', telegram_id = null
where telegram_id = :telegram_id or raw like :mention;

-- name: set_by(telegram_id, mention)!
delete from set_by where telegram_id = :telegram_id or raw like :mention;

-- name: links(person_id)!
update links set token = 'forgotten ' || id
where purchase_id in (select id from purchases where customer_id = :person_id);

-- name: appointments(person_id)!
update appointments set token = 'forgotten ' || id where person_id = :person_id;

-- name: declined(person_id, now)!
update appointments set declined_at = :now
where person_id = :person_id and confirmed_at is null and declined_at is null;

-- name: messages(person_id)!
-- That something was said to them stays, as a count; what and where goes.
update outbox set facts = '{}', chat_id = null, failure = case when failure is null then null else 'forgotten' end,
    flaw = case when flaw is null then null else 'forgotten' end
where person_id = :person_id;

-- name: shown(person_id, reached_since)
-- What the chats of others show, or are about to show; of several that became one message the latest counts.
-- Lists name whom they show in their facts. Of an export nobody knows whom it shows: all that can be taken back are.
-- A file of links names those who had not come yet when it was made, one of bad rows whoever stood in them, and its preview what was wrong.
select outbox.id, outbox.person_id, outbox.intent, outbox.message, outbox.facts, outbox.message_id, outbox.last_message_id,
    outbox.instead_of_row,
    people.role, case when matter_id in (select id from matters where customer_id = :person_id)
        or words_id in (select words.id from words left join matters on matters.id = words.matter_id where words.person_id = :person_id and (words.part <> 'told' or matters.relayed_by is null or matters.relayed_by <> :person_id))
        or file_id in (select files.id from files where words_id in (select words.id from words left join matters on matters.id = words.matter_id where words.person_id = :person_id and (words.part <> 'told' or matters.relayed_by is null or matters.relayed_by <> :person_id)))
        or appointment_id in (select id from appointments where person_id = :person_id)
        or as_read_by = :person_id or outbox.message = 'exports.file' then 1 else 0 end as is_about
from outbox join people on people.id = outbox.person_id
where outbox.person_id <> :person_id
  and (outbox.message_id is not null or outbox.sent_at is null)
  and (
    matter_id in (select id from matters where customer_id = :person_id)
    or words_id in (select words.id from words left join matters on matters.id = words.matter_id where words.person_id = :person_id and (words.part <> 'told' or matters.relayed_by is null or matters.relayed_by <> :person_id))
    or file_id in (select files.id from files where words_id in (select words.id from words left join matters on matters.id = words.matter_id where words.person_id = :person_id and (words.part <> 'told' or matters.relayed_by is null or matters.relayed_by <> :person_id)))
    or appointment_id in (select id from appointments where person_id = :person_id)
    or as_read_by = :person_id
    or (outbox.message = 'exports.file' and outbox.said_at >= :reached_since and (
      exists (select 1 from purchases where customer_id = :person_id)
      or exists (select 1 from responses where customer_id = :person_id)
      or exists (select 1 from matters where customer_id = :person_id)))
    or (outbox.message in ('sheets.links', 'sheets.bad') and outbox.said_at >= :reached_since)
    or outbox.message = 'sheets.preview'
    or facts like '%"customer_id"%' or facts like '%"customers"%' or facts like '%"cards"%' or facts like '%"promises"%' or facts like '%"voices"%'
    or facts like '%"panelists"%' or facts like '%"silent"%')
  and not exists (
    select 1 from outbox as later
    where later.person_id = outbox.person_id and later.message_id = outbox.message_id and later.id > outbox.id)
order by outbox.id;

-- name: sheets_of(person_id)
select distinct sheet_id from purchases where customer_id = :person_id and sheet_id is not null;

-- name: bad_rows_of(person_id)
-- Files with rows of theirs that couldn't be taken: such rows are kept for longer than what came back can be deleted.
select distinct sheet_id from sheet_rows where defect is not null and (customer_ref in (select customer_ref from purchases
    where customer_id = :person_id and customer_ref is not null and shop_id in (select id from shops where digest = 'files'))
  or phone in (select phone from purchases where customer_id = :person_id and phone is not null)
  or (defect is not null and customer_ref is null and phone is null and customer_name in (
    select name from people where id = :person_id and name <> '')));

-- name: promises_of(person_id)
select id from promises where customer_id = :person_id;

-- name: words_of(person_id)
select id from words
where person_id = :person_id or matter_id in (select id from matters where customer_id = :person_id);

-- name: take_back(id, now)!
-- What waits is not sent any more; of what was sent only the fact remains.
update outbox set facts = '{}', failure = case when sent_at is null then 'forgotten' else failure end,
    sent_at = coalesce(sent_at, :now)
where id = :id;
