-- name: complained(start, ending, limit)
-- What customers wrote of complaints that came within the span, the latest complaint first; of one without words its
-- topic. What was merged into another counts there, and what was passed on from elsewhere isn't theirs.
select matters.id as matter_id, matters.response_id, matters.topic, matters.customer_id, matters.concerns_id,
    words.id as words_id, words.body
from (
    select id, response_id, topic, customer_id, concerns_id from matters
    where kind = 'complaint' and state <> 'merged' and received_at >= :start and received_at < :ending
    order by received_at desc, id desc limit :limit
) as matters
left join words on words.matter_id = matters.id and words.part in ('told', 'reason') and words.earlier_of is null
    and words.is_forwarded = 0 and words.body <> ''
order by matters.id, words.id;

-- name: rated(first, last, low, high, limit)
-- What customers wrote with their scores, the latest score first, and the topic of what came of it.
select matters.id as matter_id, responses.id as response_id, matters.topic, responses.customer_id, matters.concerns_id,
    words.id as words_id, words.body
from (
    select id, customer_id from responses
    where origin in ('asked', 'volunteered') and scored_on between :first and :last and score between :low and :high
      and exists (select 1 from words where words.response_id = responses.id and words.part = 'reason'
        and words.earlier_of is null and words.is_forwarded = 0 and words.body <> '')
    order by id desc limit :limit
) as responses
join words on words.response_id = responses.id and words.part = 'reason' and words.earlier_of is null
    and words.is_forwarded = 0 and words.body <> ''
left join matters on matters.id = words.matter_id
order by responses.id, words.id;
