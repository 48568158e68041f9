-- name: of(id)^
-- All that the card of a matter says, but for words and history. Moments come one a column, never reckoned.
select matters.*, customer.name as customer, customer.met_at as customer_since, customer.muted_at, customer.unreachable_at, customer.forgotten_at,
    coalesce(customer.chosen_language, customer.telegram_language) as reads,
    survivor.number as goes_on_as, assignee.name as assignee, assignee.role as assignee_role, seeing.name as seen_to, purchases.what, links.claimed_at, links.way, responses.score, raised.raised_at,
    relaying.name as relayed, concerned.name as concerns, customer.telegram_id as customer_number,
    topics.id as topic_id, topics.fa as topic_fa, topics.en as topic_en, topics.place as topic_place, topics.retired_at as topic_retired_at,
    (select count(*) from purchases as bought where bought.customer_id = matters.customer_id
        and bought.returned_at is null and bought.cancelled_at is null) as purchases,
    (select count(*) from matters as other where other.customer_id = matters.customer_id
        and other.kind = 'complaint' and other.received_at is not null and other.state <> 'merged'
        and other.id <> matters.id) as complaints,
    (select count(*) from matters as other where other.customer_id = matters.customer_id
        and other.kind = 'complaint' and other.id <> matters.id
        and other.state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')) as open_others,
    (select count(*) from feelings where feelings.matter_id = matters.id) as panel_answers,
    (select latest.score from responses as latest where latest.customer_id = matters.customer_id
        order by latest.id desc limit 1) as last_score
from matters
join people as customer on customer.id = matters.customer_id
left join people as assignee on assignee.id = matters.assignee_id
left join people as seeing on seeing.id = matters.seen_to_by
left join people as relaying on relaying.id = matters.relayed_by
left join people as concerned on concerned.id = matters.concerns_id
left join matters as survivor on survivor.id = matters.merged_into
left join purchases on purchases.id = matters.purchase_id
left join links on links.purchase_id = matters.purchase_id
left join topics on topics.code = matters.topic
left join responses on responses.id = matters.response_id
left join raised on raised.id = (select max(latest.id) from raised as latest where latest.matter_id = matters.id)
where matters.id = :id;

-- name: overdue_ids(kind, reader_id, now, limit, skip)
select id from matters
where kind = :kind and (concerns_id is null or concerns_id <> :reader_id) and state in ('received', 'investigating', 'escalated', 'reopened') and due_at < :now
  and (customer_id <> :reader_id or not exists (
    select 1 from people as other
    where other.role is not null and other.unreachable_at is null and other.id <> matters.customer_id
      and (matters.concerns_id is null or other.id <> matters.concerns_id)
      and (matters.level = 'agent' or other.role = 'owner' or other.role = matters.level)))
order by due_at, id limit :limit offset :skip;

-- name: all_ids(kind, reader_id, limit, skip)
select id from matters
where kind = :kind and (concerns_id is null or concerns_id <> :reader_id) and received_at is not null order by id desc limit :limit offset :skip;
