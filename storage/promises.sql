-- name: begin(matter_id, customer_id, owner_id, due_at, now)$
insert into promises (matter_id, customer_id, owner_id, due_at, first_due_at, begun_at)
values (:matter_id, :customer_id, :owner_id, :due_at, :due_at, :now) returning id;

-- name: matter_of(id)$
select matter_id from promises where id = :id;

-- name: hand_over(merged, into)!
update promises set matter_id = :into where matter_id = :merged;

-- name: lock(id)^
select * from promises where id = :id for update;

-- name: draft_of(matter_id, owner_id)^
select * from promises where matter_id = :matter_id and owner_id = :owner_id and told_at is null and dropped_at is null
order by id desc limit 1 for update;

-- name: keep(id, what, due_at, first_due_at, moved_to, told_at, dropped_at, watch, answer_by, because, proof, kept_at, agreed, judged_at, broken_at)!
update promises set what = :what, due_at = :due_at, first_due_at = :first_due_at, moved_to = :moved_to, told_at = :told_at,
    dropped_at = :dropped_at, watch = :watch, answer_by = :answer_by, because = :because, proof = :proof,
    kept_at = :kept_at, agreed = :agreed, judged_at = :judged_at, broken_at = :broken_at
where id = :id;

-- name: read(id)^
-- With whose it is and whom it was given to.
select promises.*, matters.number, customer.name as customer, customer.unreachable_at, owner.name as owner, owner.role as owner_role
from promises
join matters on matters.id = promises.matter_id
join people as customer on customer.id = promises.customer_id
join people as owner on owner.id = promises.owner_id
where promises.id = :id;

-- name: of_matter(matter_id)
-- What is still to be kept.
select id from promises where matter_id = :matter_id
  and told_at is not null and dropped_at is null and kept_at is null and broken_at is null
order by due_at, id;

-- name: unjudged(customer_id, since)
-- Of what they were told since then that it is kept, that of which they haven't said whether it is.
select id, matter_id from promises where customer_id = :customer_id and kept_at > :since and agreed is null order by id;

-- name: of_customer(customer_id, limit)
-- First what is to be kept, then what became of the others, the latest first.
select id from promises where customer_id = :customer_id and told_at is not null and dropped_at is null
order by case when kept_at is null and broken_at is null then 0 else 1 end,
    case when kept_at is null and broken_at is null then due_at end, id desc
limit :limit;

-- name: open_ids(reader_id, limit, skip)
-- Of what is about whoever reads the list nothing stands in it, here and in the others.
select id from promises
where told_at is not null and dropped_at is null and kept_at is null and broken_at is null
  and not exists (select 1 from matters where matters.id = promises.matter_id and matters.concerns_id = :reader_id)
order by due_at, id limit :limit offset :skip;

-- name: overdue_ids(reader_id, now, limit, skip)
select id from promises
where told_at is not null and dropped_at is null and kept_at is null and broken_at is null and due_at <= :now
  and not exists (select 1 from matters where matters.id = promises.matter_id and matters.concerns_id = :reader_id)
order by due_at, id limit :limit offset :skip;

-- name: mine_ids(reader_id, limit, skip)
select id from promises
where told_at is not null and dropped_at is null and kept_at is null and broken_at is null and owner_id = :reader_id
  and not exists (select 1 from matters where matters.id = promises.matter_id and matters.concerns_id = :reader_id)
order by due_at, id limit :limit offset :skip;

-- name: all_ids(reader_id, limit, skip)
select id from promises where told_at is not null and dropped_at is null
  and not exists (select 1 from matters where matters.id = promises.matter_id and matters.concerns_id = :reader_id)
order by id desc limit :limit offset :skip;

-- name: loads(now)
-- Who has how many to keep, and how many of them are late.
select owner_id, count(*) as open_now, count(case when due_at <= :now then 1 end) as overdue from promises
where told_at is not null and dropped_at is null and kept_at is null and broken_at is null
group by owner_id order by count(*) desc, owner_id;

-- name: due_between(owner_id, start, ending)$
select count(*) from promises
where told_at is not null and dropped_at is null and kept_at is null and broken_at is null
  and owner_id = :owner_id and due_at > :start and due_at <= :ending;

-- name: kept_by(owner_id)
select kept_at from promises
where owner_id = :owner_id and told_at is not null and dropped_at is null and kept_at <= first_due_at order by kept_at;

-- name: watched(now, tomorrow_ends, limit)
-- Those of which the clock has something to say: due tomorrow, due, or a word owed about one that was missed.
select id from promises
where told_at is not null and dropped_at is null and kept_at is null and broken_at is null and watch < 3
  and ((watch = 0 and due_at < :tomorrow_ends) or (watch <= 1 and due_at <= :now) or (watch = 2 and answer_by <= :now))
order by due_at, id limit :limit + (select count(*) from stumbles where task = 'promise');
