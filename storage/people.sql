-- name: meet(telegram_id, name, username, telegram_language, now)^
-- Whoever knocks is known from then on; a person who was out of reach is reachable again by knocking.
insert into people (telegram_id, name, username, telegram_language, met_at, heard_at)
values (:telegram_id, :name, :username, :telegram_language, :now, :now)
on conflict (telegram_id) do update set
    name = excluded.name, username = excluded.username,
    telegram_language = coalesce(excluded.telegram_language, people.telegram_language),
    heard_at = excluded.heard_at, unreachable_at = null, unreachable_why = null
returning *;

-- name: add_by_hearsay(now)^
-- Somebody who has said something to one of the staff, and of whom nothing else is known.
insert into people (telegram_id, name, met_at, unreachable_at, unreachable_why)
values (null, '', :now, :now, 'hearsay') returning *;

-- name: recognize(telegram_id, name, username, telegram_language, now)^
-- The same for whoever only taps: somebody whom we have forgotten stays forgotten.
update people set name = :name, username = :username, telegram_language = coalesce(:telegram_language, telegram_language),
    heard_at = :now, unreachable_at = null, unreachable_why = null
where telegram_id = :telegram_id returning *;

-- name: get(id)^
select * from people where id = :id;

-- name: hold(id)^
select * from people where id = :id for share;

-- name: by_telegram_id(telegram_id)^
select * from people where telegram_id = :telegram_id;

-- name: with_role(role)
-- Those who have just this role and can be written to.
select * from people where role = :role and unreachable_at is null order by id;

-- name: in_reach(matter_id)
-- All of the staff who can be written to, but for whoever the matter is about, and for its own customer where somebody
-- else can handle it. By the plain id they would be looked for among all customers.
select people.* from people left join matters on matters.id = :matter_id
where people.role is not null and people.unreachable_at is null
  and (matters.concerns_id is null or people.id <> matters.concerns_id)
  and (matters.customer_id is null or people.id <> matters.customer_id or not exists (
    select 1 from people as other
    where other.role is not null and other.unreachable_at is null and other.id <> matters.customer_id
      and (matters.concerns_id is null or other.id <> matters.concerns_id)
      and (matters.level = 'agent' or other.role = 'owner' or other.role = matters.level)))
order by +people.id;

-- name: appoint(telegram_id, role, by_settings, now)!
insert into people (telegram_id, name, role, by_settings, appointed_at, met_at)
values (:telegram_id, '', :role, :by_settings, :now, :now)
on conflict (telegram_id) do update set role = excluded.role, by_settings = excluded.by_settings,
    appointed_at = case when people.role = excluded.role then people.appointed_at else excluded.appointed_at end;

-- name: named_in_settings()
select * from people where role is not null and by_settings = 1 order by +id;

-- name: set_role(id, role, now)!
update people set role = :role, appointed_at = :now, by_settings = 0 where id = :id;

-- name: hold_owners()
-- All of them in one order: of two owners who change the staff at once the second waits.
select id from people where role = 'owner' order by id for update;

-- name: staff(skip, limit)
select * from people where role is not null
order by case role when 'owner' then 0 when 'manager' then 1 else 2 end, id limit :limit offset :skip;

-- name: show_menu(id, menu)$
-- The id where the chat showed another menu until now.
update people set menu = :menu where id = :id and (menu is null or menu <> :menu) returning id;

-- name: forget_menus()!
update people set menu = null where menu is not null;

-- name: choose_language(id, language)!
update people set chosen_language = :language where id = :id;

-- name: stop_asks(id, at)!
update people set asks_stopped_at = :at where id = :id;

-- name: mute(id, at)!
update people set muted_at = :at where id = :id;

-- name: left(id, why, now)!
update people set unreachable_at = coalesce(unreachable_at, :now), unreachable_why = :why, menu = null
where id = :id;

-- name: unheard_matters(id, rank, limit)
-- What waits for somebody of the staff and never reached this one; not what went up beyond them, nor what is about them
-- or their own. What stands in a list has reached them, unless one of the lists that were made of it at once hasn't.
select matters.id from matters
where matters.state in ('received', 'investigating', 'escalated', 'reopened') and matters.assignee_id is null
  and (matters.concerns_id is null or matters.concerns_id <> :id) and matters.customer_id <> :id
  and case matters.level when 'agent' then 0 when 'manager' then 1 else 2 end <= :rank
  and not exists (
    select 1 from outbox where outbox.matter_id = matters.id and outbox.person_id = :id
      and outbox.message = 'staff.notice' and (outbox.failure is null or outbox.failure = 'gathered' and not exists (
        select 1 from outbox as list where list.person_id = outbox.person_id and list.message = 'staff.gathered'
          and list.said_at = outbox.sent_at and list.failure is not null
      ))
  )
order by matters.id limit :limit;

-- name: customers(skip, limit)
-- Those who may have bought: everyone who is not staff, the latest heard first.
select * from people where role is null and heard_at is not null and telegram_id is not null and unreachable_at is null
order by heard_at desc, id limit :limit offset :skip;

-- name: named(pattern, telegram_id, limit)
-- Customers whose name holds this, or whose number at Telegram it is; the latest to come first.
select * from people
where telegram_id is not null and forgotten_at is null
  and (lower(name) like :pattern or telegram_id = :telegram_id)
order by id desc limit :limit;
