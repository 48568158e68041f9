-- name: rule(person_id)^
select * from digest_rules where person_id = :person_id;

-- name: lock_rule(person_id)^
select * from digest_rules where person_id = :person_id for update;

-- name: keep_rule(person_id, rhythm, hour, next_at, set_by, now)!
insert into digest_rules (person_id, rhythm, hour, next_at, set_by, set_at)
values (:person_id, :rhythm, :hour, :next_at, :set_by, :now)
on conflict (person_id) do update set rhythm = excluded.rhythm, hour = excluded.hour, next_at = excluded.next_at,
    set_by = excluded.set_by, set_at = excluded.set_at;

-- name: put_off(person_id, rhythm, next_at)!
update digest_rules set rhythm = :rhythm, next_at = :next_at where person_id = :person_id;

-- name: due(now)
select person_id from digest_rules where next_at <= :now order by next_at, person_id;

-- name: coming(limit)
-- When whose digest comes.
select digest_rules.next_at, people.telegram_id, people.name
from digest_rules cross join people
where people.id = digest_rules.person_id and digest_rules.next_at is not null order by digest_rules.next_at, people.id limit :limit;

-- name: add(person_id, rhythm, first, last, question, now)$
-- Nothing where those days were told before.
insert into digests (person_id, rhythm, first, last, question, said_at)
values (:person_id, :rhythm, :first, :last, :question, :now)
on conflict (person_id, first, last) do nothing returning id;

-- name: get(id)^
select * from digests where id = :id;

-- name: latest(person_id)^
select * from digests where person_id = :person_id order by id desc limit 1;

-- name: lock(id)^
select * from digests where id = :id for update;

-- name: seen(id, person_id, now)!
-- With it all that came before.
update digests set seen_at = :now where person_id = :person_id and id <= :id and seen_at is null;

-- name: replied(id, reply)!
update digests set reply = :reply where id = :id;

-- name: reminded(id, now)!
update digests set reminded_at = :now where id = :id;

-- name: raised(id, now)!
update digests set raised_at = :now where id = :id;

-- name: unseen(before)
-- Of each reader the oldest that they haven't seen, where it is time for the next word about it.
select digests.id from digests
where digests.seen_at is null and digests.raised_at is null
  and digests.id = (select min(first.id) from digests as first where first.person_id = digests.person_id and first.seen_at is null)
  and ((digests.reminded_at is null and digests.said_at <= :before) or digests.reminded_at <= :before)
order by digests.id;
