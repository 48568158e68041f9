-- name: said(first, last, start, ending, reader_id, limit)
-- The latest that customers wrote within the days: why they gave a score, and what they complained of;
-- without what concerns the reader.
select words.id as words_id, words.person_id, responses.score, words.body as text
from words
left join responses on responses.id = words.response_id
left join matters on matters.id = words.matter_id
where words.earlier_of is null and words.is_forwarded = 0 and words.body <> '' and words.part in ('reason', 'told')
  and words.said_at >= :start and words.said_at < :ending
  and ((responses.id is not null and responses.scored_on between :first and :last)
    or (matters.kind = 'complaint' and matters.received_at is not null))
  and (matters.concerns_id is null or matters.concerns_id <> :reader_id)
  and not exists (
    select 1 from matters as own where own.response_id = words.response_id and own.concerns_id = :reader_id)
order by words.id desc limit :limit;
