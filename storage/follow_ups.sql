-- name: plan(customer_id, kind, purchase_id, invitation_id, matter_id, due_at, rule_id)$
insert into follow_ups (customer_id, kind, purchase_id, invitation_id, matter_id, due_at, rule_id)
values (:customer_id, :kind, :purchase_id, :invitation_id, :matter_id, :due_at, :rule_id) returning id;

-- name: due(now, limit)
-- What is due, the oldest first, held until the transaction ends. What another run holds is left out.
select * from follow_ups where state = 'waiting' and due_at <= :now order by due_at, id limit :limit
for update skip locked;

-- name: get(id)^
select * from follow_ups where id = :id;

-- name: hold_customer(id)
-- Whatever else decides on an ask to them waits, and so does what they do themselves: each sees what the other has kept.
select id from people where id = (select customer_id from follow_ups where id = :id) for no key update;

-- name: lock_waiting(id)^
select * from follow_ups where id = :id and state = 'waiting' for update skip locked;

-- name: forgotten_of(customer_id)
-- Explained matters about which nothing is planned: what was planned was dropped while the customer was away.
select id from matters where customer_id = :customer_id and state = 'explained' and not exists (
    select 1 from follow_ups where follow_ups.matter_id = matters.id and follow_ups.state = 'waiting'
);

-- name: move(id, due_at, why)!
update follow_ups set due_at = :due_at, why = :why where id = :id;

-- name: settle(id, state, why, now)!
update follow_ups set state = :state, why = :why, settled_at = :now where id = :id;

-- name: drop_of_customer(customer_id, why, now)!
update follow_ups set state = 'dropped', why = :why, settled_at = :now
where customer_id = :customer_id and state = 'waiting';

-- name: next_of_matter(matter_id)$
select kind from follow_ups where matter_id = :matter_id and state = 'waiting' order by due_at, id limit 1;

-- name: drop_of_matter(matter_id, why, now)!
update follow_ups set state = 'dropped', why = :why, settled_at = :now
where matter_id = :matter_id and state = 'waiting';

-- name: drop_of_invitation(invitation_id, why, now)!
update follow_ups set state = 'dropped', why = :why, settled_at = :now
where invitation_id = :invitation_id and state = 'waiting';

-- name: state_of(customer_id, now)^
-- Everything about a customer that decides whether an ask may go out now; moments come one a column, never reckoned.
select people.heard_at, people.asks_stopped_at, people.unreachable_at, people.muted_at, people.news_stopped_at,
    expectations.since as awaited_since, not_ours.set_at as not_ours_at,
    (select count(*) from matters where matters.customer_id = people.id and matters.kind = 'complaint'
        and matters.state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened'))
        as open_complaints,
    (select count(*) from matters where matters.customer_id = people.id and matters.state in ('draft', 'unsorted'))
        as drafts,
    (select count(*) from invitations where invitations.customer_id = people.id and answered_at is null
        and skipped_at is null and expires_at > :now and origin = 'asked') as open_invitations
from people left join expectations on expectations.person_id = people.id
left join not_ours on not_ours.customer_id = people.id and not_ours.undone_at is null
where people.id = :customer_id;

-- name: latest_ask(customer_id)^
select asked_at from invitations where customer_id = :customer_id and origin = 'asked' order by id desc limit 1;

-- name: latest_closing(customer_id)^
select asked_at from closings where customer_id = :customer_id order by id desc limit 1;

-- name: latest_score(customer_id)^
select scored_at from responses where customer_id = :customer_id order by id desc limit 1;

-- name: drop_answered(customer_id, before, why, now)!
-- The reminder of whichever question was answered, and questions that would come before another may be asked.
update follow_ups set state = 'dropped', why = :why, settled_at = :now
where customer_id = :customer_id and state = 'waiting'
  and (kind = 'reminder' or kind = 'question' and due_at < :before);

-- name: drop_of_purchase(purchase_id, why, now)!
-- What was bought is given back: nothing about it is asked,
update follow_ups set state = 'dropped', why = :why, settled_at = :now
where purchase_id = :purchase_id and state = 'waiting';

-- name: drop_of_its_questions(purchase_id, why, now)!
-- nor asked again.
update follow_ups set state = 'dropped', why = :why, settled_at = :now
where invitation_id in (select id from invitations where purchase_id = :purchase_id) and state = 'waiting';

-- name: latest_feeling(customer_id)^
select asked_at from feelings where customer_id = :customer_id and kind <> 'delivered' order by id desc limit 1;

-- name: latest_news(customer_id)^
select settled_at from follow_ups
where customer_id = :customer_id and state = 'done' and kind in ('value', 'anniversary') order by id desc limit 1;
