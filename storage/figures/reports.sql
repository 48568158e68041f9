-- name: voices(reader_id, first, last, limit)
-- The latest words that customers wrote with a score, but for those about whoever reads them.
select responses.score, words.id as words_id
from words join responses on responses.id = words.response_id
where words.earlier_of is null and words.part = 'reason' and words.is_forwarded = 0 and words.body <> ''
  and responses.scored_on between :first and :last
  and not exists (
    select 1 from matters where matters.response_id = responses.id
      and matters.concerns_id = :reader_id and matters.customer_id <> :reader_id
  )
order by words.id desc limit :limit;

-- name: complaints(start, ending)
-- What was merged into another counts there; as they came, which is how topics stand that came up equally often.
select topic, state from matters
where kind = 'complaint' and state <> 'merged' and received_at >= :start and received_at < :ending
order by received_at, id;

-- name: standing(now)^
select count(*) as open_now,
    count(case when due_at < :now and state in ('received', 'investigating', 'escalated', 'reopened') then 1 end)
        as overdue
from matters
where kind = 'complaint'
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened');

-- name: oldest_open(reader_id)^
-- What was merged into one while it was open is as old as the older of them; whom it is about doesn't hear of it.
select matters.number, parts.received_at from matters
join matters as parts on parts.id = matters.id or parts.merged_into = matters.id
where matters.kind = 'complaint'
  and matters.state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
  and (parts.id = matters.id or parts.closed_at >= matters.received_at)
  and (matters.concerns_id is null or matters.concerns_id <> :reader_id)
order by parts.received_at, matters.id limit 1;

-- name: conviction(start, ending)^
select count(convinced) as asked, coalesce(sum(convinced), 0) as convinced from explanations
where is_automatic = 0 and sent_at >= :start and sent_at < :ending;

-- name: closings(start, ending)
-- What was answered to the questions asked within the span.
select outcome, effort, count(*) as times from closings
where asked_at >= :start and asked_at < :ending and (outcome is not null or effort is not null)
group by outcome, effort;

-- name: kept_promises(start, ending)^
-- Of those whose first date fell into the span, how many were kept by it; one that moved or came late was not.
select count(*) as due, count(case when kept_at <= first_due_at then 1 end) as kept from promises
where told_at is not null and (dropped_at is null or first_due_at <= dropped_at) and first_due_at >= :start and first_due_at < :ending;

-- name: promises_ahead(now, until)^
-- What is to be kept until then, and what is late now.
select count(case when due_at > :now and due_at <= :until then 1 end) as due, count(case when due_at <= :now then 1 end) as late
from promises where told_at is not null and dropped_at is null and kept_at is null and broken_at is null;

-- name: broken(start, ending)$
select count(*) from promises
where told_at is not null and dropped_at is null and broken_at >= :start and broken_at < :ending;

-- name: latest_words(topic, reader_id, start, ending)$
-- Nobody is quoted what is about themselves.
select words.id from words join matters on matters.id = words.matter_id
where matters.kind = 'complaint' and matters.state <> 'merged' and matters.topic = :topic and words.part in ('told', 'reason')
  and words.body <> '' and words.is_forwarded = 0 and words.earlier_of is null
  and matters.received_at >= :start and matters.received_at < :ending
  and (matters.concerns_id is null or matters.concerns_id <> :reader_id)
order by words.id desc limit 1;

-- name: told_about(start, ending)
-- What was merged into another counts there.
select received_at, topic from matters
where kind = 'complaint' and state <> 'merged' and received_at >= :start and received_at < :ending;

-- name: causes(start, ending)
-- How many complaints each kept cause has explained, the one from which it was kept among them; two may have one name.
select causes.name, count(distinct explanations.matter_id) as times
from explanations join causes on causes.id = explanations.cause_id
where explanations.sent_at >= :start and explanations.sent_at < :ending
group by causes.name;

-- name: explained(start, ending)^
-- Complaints that were explained, and those of them whose cause is kept.
select count(distinct matter_id) as n, count(distinct case when cause_id is not null then matter_id end) as k
from explanations where sent_at >= :start and sent_at < :ending;
