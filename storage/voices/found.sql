-- name: count(low, high, most)$
-- How often something begins so, as far as that is few. Where it ends is asked outside: a range that is open above is one
-- that PostgreSQL always goes through in order.
select count(*) from (select letters from word_starts where letters >= :low order by letters limit :most) as first_ones
where letters <= :high;

-- name: details()
-- Of those that were found by one of the following, which is put before it.
select words.id, words.body, words.said_at, words.response_id, responses.score, matters.id as matter_id, matters.number,
    matters.received_at, matters.customer_id, matters.concerns_id, goes_on.concerns_id as goes_on_concerns
from found join words on words.id = found.words_id
left join matters on matters.id = words.matter_id
left join matters as goes_on on goes_on.id = matters.merged_into
left join responses on responses.id = words.response_id
order by words.id desc;

-- name: rare(low, count, before, limit)
-- The newest words in which something begins so: of the counted, which are few, all are looked at.
select distinct words_id from (
    select words_id from word_starts where letters >= :low order by letters limit :count
) as begun where words_id < :before order by words_id desc limit :limit;

-- name: rare_with(low, count, second_low, second_high, third_low, third_high, before, limit)
-- And in which something else begins so, and so.
select distinct words_id from (
    select words_id from word_starts where letters >= :low order by letters limit :count
) as begun where words_id < :before
  and exists (select 1 from word_starts as second
    where second.words_id = begun.words_id and second.letters between :second_low and :second_high)
  and exists (select 1 from word_starts as third
    where third.words_id = begun.words_id and third.letters between :third_low and :third_high)
order by words_id desc limit :limit;

-- name: frequent(low, high, first, before, limit)
-- Of the words between two, for of what is frequent the newest are soon found; what is reckoned with is looked up by no
-- index, so that the engine goes by the words.
select distinct words_id from word_starts
where words_id >= :first and words_id < :before and letters + 0 between :low and :high order by words_id desc limit :limit;

-- name: frequent_with(low, high, second_low, second_high, third_low, third_high, first, before, limit)
select distinct words_id from word_starts
where words_id >= :first and words_id < :before and letters + 0 between :low and :high
  and exists (select 1 from word_starts as second
    where second.words_id = word_starts.words_id and second.letters between :second_low and :second_high)
  and exists (select 1 from word_starts as third
    where third.words_id = word_starts.words_id and third.letters between :third_low and :third_high)
order by words_id desc limit :limit;

-- name: newest()$
select max(id) from words;

-- name: keep_search(by_id, wanted, now)$
insert into searches (by_id, wanted, searched_at) values (:by_id, :wanted, :now) returning id;

-- name: search(id)^
select by_id, wanted from searches where id = :id;

-- name: old_searches(before)$
select min(id) from searches where searched_at < :before;

-- name: forget_searches(before)!
delete from searches where searched_at < :before;
