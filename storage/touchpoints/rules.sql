-- name: latest(product)
-- The latest rule of each touchpoint, for the product and for all.
select id, product, touchpoint, is_on, anchor, after_seconds, part from plan_rules
where (product is null or product = :product)
  and id in (select max(latest.id) from plan_rules as latest group by latest.touchpoint, latest.product);

-- name: add(product, touchpoint, is_on, anchor, after_seconds, part, set_by, now)$
insert into plan_rules (product, touchpoint, is_on, anchor, after_seconds, part, set_by, set_at)
values (:product, :touchpoint, :is_on, :anchor, :after_seconds, :part, :set_by, :now) returning id;

-- name: card(product)^
select product, expected, result_after_seconds, worth from product_cards where product = :product;

-- name: keep_card(product, name, expected, result_after_seconds, worth, set_by, now)!
insert into product_cards (product, name, expected, result_after_seconds, worth, set_by, set_at)
values (:product, :name, :expected, :result_after_seconds, :worth, :set_by, :now)
on conflict (product) do update set name = excluded.name, expected = excluded.expected,
    result_after_seconds = excluded.result_after_seconds, worth = excluded.worth, set_by = excluded.set_by,
    set_at = excluded.set_at;

-- name: card_of_number(id)^
select id, product, name from product_cards where id = :id;

-- name: number_of_card(product)$
select id from product_cards where product = :product;

-- name: sold(since, limit)
-- What was sold most since then.
select what, count(*) as times from purchases where registered_at >= :since group by what
order by count(*) desc, what limit :limit;

-- name: waiting_of(customer_id, kind)$
select count(*) from follow_ups where customer_id = :customer_id and kind = :kind and state = 'waiting';

-- name: coming(customer_id)
-- What is planned of our own accord, the soonest first.
select follow_ups.id, follow_ups.kind, follow_ups.due_at, purchases.what from follow_ups
left join purchases on purchases.id = follow_ups.purchase_id
where follow_ups.customer_id = :customer_id and follow_ups.state = 'waiting'
  and follow_ups.kind in ('expectation', 'delivered', 'question', 'check_in', 'result', 'value', 'relationship', 'anniversary', 'silence', 'exit',
    'panel_invitation', 'panel_question')
order by follow_ups.due_at, follow_ups.id limit 8;

-- name: history(customer_id, limit)
-- What was planned for a customer and what became of it, the latest first.
select follow_ups.id, follow_ups.kind, follow_ups.due_at, follow_ups.state, follow_ups.why, follow_ups.settled_at,
    coalesce(bought.what, asked_about.what) as what
from follow_ups
left join purchases as bought on bought.id = follow_ups.purchase_id
left join invitations on invitations.id = follow_ups.invitation_id
left join purchases as asked_about on asked_about.id = invitations.purchase_id
where follow_ups.customer_id = :customer_id order by follow_ups.id desc limit :limit;

-- name: bought(customer_id)$
select count(*) from purchases where customer_id = :customer_id;

-- name: ask(follow_up_id, customer_id, purchase_id, kind, now)$
insert into feelings (follow_up_id, customer_id, purchase_id, kind, asked_at)
values (:follow_up_id, :customer_id, :purchase_id, :kind, :now) returning id;

-- name: ask_choice(invitation_id, now)$
-- Beside the latest question about us as a whole, and once for each.
insert into feelings (follow_up_id, customer_id, kind, asked_at)
select max(follow_ups.id), invitations.customer_id, 'choice', :now
from invitations join follow_ups on follow_ups.customer_id = invitations.customer_id
    and follow_ups.kind = 'relationship' and follow_ups.state = 'done'
where invitations.id = :invitation_id and not exists (
    select 1 from feelings where feelings.customer_id = invitations.customer_id
      and feelings.kind = 'choice' and feelings.asked_at >= invitations.asked_at
)
group by invitations.customer_id returning id;

-- name: feeling(id)^
select * from feelings where id = :id for update;

-- name: unanswered(customer_id, since)
select * from feelings where customer_id = :customer_id and kind in ('delivered', 'check_in', 'result', 'silence')
  and felt is null and asked_at > :since
order by id;

-- name: staff_told(id, now)!
update feelings set told_at = :now where id = :id;

-- name: feel(id, felt, now)!
update feelings set felt = :felt, felt_at = :now where id = :id;

-- name: felt(kind, since)
select purchases.what, feelings.felt, count(*) as times
from feelings join purchases on purchases.id = feelings.purchase_id
where feelings.kind = :kind and feelings.asked_at >= :since and feelings.felt is not null
group by purchases.what, feelings.felt;

-- name: stop_news(person_id, now)!
update people set news_stopped_at = :now where id = :person_id;

-- name: due_count(now, limit)$
select count(*) from (select 1 from follow_ups where state = 'waiting' and due_at <= :now limit :limit) as due;
