-- name: people(count, first, now)!
with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < :count)
insert into people (telegram_id, name, telegram_language, met_at, heard_at)
select :first + i, 'Sara', 'en', :now, :now from n;

-- name: purchases(first, last, now)!
insert into purchases (customer_id, what, delivered_at, registered_at)
select id, 'kettle', :now, :now from people where telegram_id between :first and :last;

-- name: questions(first, last, now, today, until)!
-- One about each purchase, still open.
insert into invitations (customer_id, purchase_id, origin, layout, asked_at, asked_on, delivered_at, expires_at)
select people.id, purchases.id, 'asked', 1, :now, :today, :now, :until
from people join purchases on purchases.customer_id = people.id where telegram_id between :first and :last;

-- name: said(first, last, now)!
insert into outbox (person_id, intent, message, facts, said_at, sent_at, message_id)
select id, 'send', 'survey.ask', '{}', :now, :now, 1 from people where telegram_id between :first and :last;

-- name: asked(first, last)
select people.telegram_id, invitations.id from invitations join people on people.id = invitations.customer_id
where telegram_id between :first and :last;

-- name: first_of(first)$
select min(id) from people where telegram_id >= :first;

-- name: create_days()!
create temp table days (i integer primary key, day text not null, at timestamptz not null);

-- name: add_day(i, day, at)!
insert into days (i, day, at) values (:i, :day, :at);

-- name: old_questions(first, last, person, people, days, now)!
-- A fifth was asked for by the customers themselves; all are answered.
with recursive n(i) as (select cast(:first as integer) union all select i + 1 from n where i < :last)
insert into invitations (customer_id, origin, layout, asked_at, asked_on, delivered_at, expires_at, answered_at)
select :person + n.i % :people, case n.i % 5 when 0 then 'volunteered' else 'asked' end, 1, :now, days.day, :now, :now, :now
from n join days on days.i = n.i % :days;

-- name: old_responses()!
insert into responses (invitation_id, customer_id, origin, layout, score, scored_at, scored_on, changeable_until)
select id, customer_id, origin, 1, id * 7 % 11, asked_at, asked_on, asked_at from invitations
where id > coalesce((select max(invitation_id) from responses), 0);

-- name: old_purchases(first, last, person, people, days)!
-- Each customer bought now and then; of a third no sum is known.
with recursive n(i) as (select cast(:first as integer) union all select i + 1 from n where i < :last)
insert into purchases (customer_id, what, delivered_at, registered_at, cost, currency)
select :person + n.i * 31 % :people, 'kettle', days.at, days.at, case when n.i % 3 > 0 then 100000 + n.i % 900 * 1000 end, 'toman'
from n join days on days.i = n.i * 7 % :days;

-- name: reasons(now)!
insert into words (person_id, response_id, part, body, said_at)
select customer_id, id, 'reason', 'بسته ' || id || ' دیر رسید و گوشه‌اش شکسته بود؛ کتری سالم بود. سفارش ' || id * 7919 % 1000003, :now
from responses;

-- name: follow_ups(count, person, people, due_at)!
-- One in ten is done already.
with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < :count)
insert into follow_ups (customer_id, kind, due_at, state)
select :person + i % :people, 'question', :due_at, case when i % 10 = 0 then 'done' else 'waiting' end from n;

-- name: asks(first, last, now)!
insert into follow_ups (customer_id, kind, purchase_id, due_at)
select customer_id, 'question', purchases.id, :now from purchases join people on people.id = customer_id
where telegram_id between :first and :last;

-- name: create_sentences()!
create temp table sentences (number integer primary key, body text not null unique);

-- name: create_sentence_starts()!
create temp table sentence_starts (number integer not null, letters bigint not null, primary key (number, letters));

-- name: add_sentence(number, body)!
insert into sentences (number, body) values (:number, :body);

-- name: add_sentence_start(number, letters)!
insert into sentence_starts (number, letters) values (:number, :letters);

-- name: old_words(count, sentences, person, people, now)!
-- All of them written before anybody rated anything.
with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < :count)
insert into words (person_id, part, body, said_at, has_starts)
select :person + n.i % :people, 'told', sentences.body, :now, 1
from n join sentences on sentences.number = n.i % :sentences * 7919 % :sentences;

-- name: last_words()$
select max(id) from words;

-- name: old_starts(first, last)!
insert into word_starts (words_id, letters)
select words.id, sentence_starts.letters
from words join sentences on sentences.body = words.body
join sentence_starts on sentence_starts.number = sentences.number
where words.id between :first and :last order by words.id;

-- name: indexes_of_file()
-- Of questions and responses, but for those that keep a constraint.
select name, sql as made_by from sqlite_master
where type = 'index' and tbl_name in ('invitations', 'responses') and sql is not null;

-- name: indexes_of_server()
select indexname as name, indexdef as made_by from pg_indexes
where tablename in ('invitations', 'responses') and schemaname = current_schema()
  and indexname not in (select conname from pg_constraint);
