-- name: span_of_responses(first, last)^
-- Of what lies in the period: the first number and the last one, between which pieces are read.
select min(id) as first, max(id) as last from responses where scored_on between :first and :last;

-- name: span_of_complaints(start, ending)^
select min(id) as first, max(id) as last from matters
where kind = 'complaint' and received_at >= :start and received_at < :ending;

-- name: span_of_promises(start, ending)^
select min(id) as first, max(id) as last from promises where told_at >= :start and told_at < :ending;

-- name: span_of_purchases(start, ending)^
select min(id) as first, max(id) as last from purchases
where (purchased_at >= :start and purchased_at < :ending)
  or (purchased_at is null and registered_at >= :start and registered_at < :ending);

-- name: responses(after, upto, first, last, reader_id)
-- Without those of which a complaint came that concerns the reader.
select responses.id, responses.scored_at, responses.score, responses.origin, purchases.what, purchases.served_by,
    invitations.touchpoint, people.name as customer, coalesce(people.chosen_language, people.telegram_language) as language,
    complaints.number as complaint
from responses
join invitations on invitations.id = responses.invitation_id
join people on people.id = responses.customer_id
left join purchases on purchases.id = invitations.purchase_id
left join matters as complaints on complaints.id = (
    select max(told.id) from matters as told
    where told.response_id = responses.id and told.kind = 'complaint' and told.received_at is not null)
where responses.id > :after and responses.id <= :upto and responses.scored_on between :first and :last
  and not exists (
    select 1 from matters as own where own.response_id = responses.id and own.concerns_id = :reader_id
      and own.customer_id <> :reader_id)
order by responses.id;

-- name: reasons(after, upto)
select response_id as of_id, part, body from words
where response_id > :after and response_id <= :upto and part = 'reason' and earlier_of is null and is_forwarded = 0
  and body <> ''
order by id;

-- name: complaints(after, upto, start, ending, reader_id)
-- Each moment is a column of its own. Of several explanations the latest that was sent counts.
select matters.id, matters.number, matters.received_at, matters.state, matters.severity, matters.topic, matters.due_at,
    matters.answered_at, matters.closed_at, matters.cycle, customer.name as customer, assignee.name as assignee,
    relaying.name as relayed, purchases.what, responses.score, explanations.finding, explanations.convinced,
    remedies.kind as remedy, remedies.cost, remedies.currency,
    topics.id as topic_id, topics.fa as topic_fa, topics.en as topic_en, topics.place as topic_place,
    topics.retired_at as topic_retired_at
from matters
join people as customer on customer.id = matters.customer_id
left join people as assignee on assignee.id = matters.assignee_id
left join people as relaying on relaying.id = matters.relayed_by
left join purchases on purchases.id = matters.purchase_id
left join responses on responses.id = matters.response_id
left join topics on topics.code = matters.topic
left join explanations on explanations.id = (
    select max(sent.id) from explanations as sent where sent.matter_id = matters.id and sent.sent_at is not null)
left join remedies on remedies.explanation_id = explanations.id
where matters.id > :after and matters.id <= :upto and matters.kind = 'complaint'
  and matters.received_at >= :start and matters.received_at < :ending
  and (matters.concerns_id is null or matters.concerns_id <> :reader_id or matters.customer_id = :reader_id)
order by matters.id;

-- name: told(after, upto)
select matter_id as of_id, part, body from words
where matter_id > :after and matter_id <= :upto and part in ('told', 'reason', 'wanted') and earlier_of is null
  and is_forwarded = 0 and body <> ''
order by id;

-- name: promises(after, upto, start, ending, reader_id)
-- What was only begun, or dropped again, was never promised.
select promises.*, matters.number, customer.name as customer, owner.name as owner
from promises
join matters on matters.id = promises.matter_id
join people as customer on customer.id = promises.customer_id
join people as owner on owner.id = promises.owner_id
where promises.id > :after and promises.id <= :upto and promises.told_at >= :start and promises.told_at < :ending
  and promises.dropped_at is null
  and (matters.concerns_id is null or matters.concerns_id <> :reader_id or matters.customer_id = :reader_id)
order by promises.id;

-- name: purchases(after, upto, start, ending)
-- By the day of the purchase; where nobody told it, by the day on which we heard of it. What came in a file was told by
-- whoever sent it.
select purchases.id, case when purchases.number like 'row %' then null else purchases.number end as number,
    purchases.what, purchases.purchased_at, purchases.registered_at, purchases.delivered_at, purchases.returned_at,
    purchases.cancelled_at, purchases.cost, purchases.currency, purchases.served_by,
    coalesce(customer.name, purchases.customer_name) as customer, coalesce(nullif(shops.name, ''), registering.name, sender.name) as told_by
from purchases
left join people as customer on customer.id = purchases.customer_id
left join people as registering on registering.id = purchases.registered_by
left join shops on shops.id = purchases.shop_id
left join sheets on sheets.id = purchases.sheet_id
left join people as sender on sender.id = sheets.by_id
where purchases.id > :after and purchases.id <= :upto
  and ((purchases.purchased_at >= :start and purchases.purchased_at < :ending)
    or (purchases.purchased_at is null and purchases.registered_at >= :start and purchases.registered_at < :ending))
order by purchases.id;
