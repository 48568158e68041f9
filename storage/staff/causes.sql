-- name: keep_new(name, topic, product, what_happened, why, what_now, prevention, owner_id, now, valid_until)$
insert into causes (name, topic, product, what_happened, why, what_now, prevention, owner_id, kept_at, valid_until)
values (:name, :topic, :product, :what_happened, :why, :what_now, :prevention, :owner_id, :now, :valid_until)
returning id;

-- name: lock(id)^
select * from causes where id = :id for update;

-- name: keep(id, is_for_product, valid_until, removed_at, happening_since, happening_by, over_at, news)!
update causes set is_for_product = :is_for_product, valid_until = :valid_until, removed_at = :removed_at,
    happening_since = :happening_since, happening_by = :happening_by, over_at = :over_at, news = :news
where id = :id;

-- name: valid(now)
select * from causes where removed_at is null and valid_until > :now order by id;

-- name: happening()
-- With those whose time is over: of them staff hear that nobody is told any more.
select * from causes where removed_at is null and happening_since is not null and over_at is null
order by happening_since desc, id desc;

-- name: page(limit, skip)
-- What happens now comes first, then the newest.
select id from causes where removed_at is null
order by case when happening_since is not null and over_at is null then 0 else 1 end, id desc limit :limit offset :skip;

-- name: card(id)^
-- With whose it is, and how often it convinced.
select causes.*, people.name as owner, topics.id as topic_id, topics.fa as topic_fa, topics.en as topic_en,
    topics.place as topic_place, topics.retired_at as topic_retired_at,
    (select count(convinced) from explanations where cause_id = causes.id and sent_at is not null) as judged,
    (select coalesce(sum(convinced), 0) from explanations where cause_id = causes.id and sent_at is not null) as convinced
from causes join people on people.id = causes.owner_id left join topics on topics.code = causes.topic
where causes.id = :id;

-- name: run_of(id, since)^
-- What became of the complaints that were answered at once since it happens.
select count(*) as told, count(case when matters.state = 'closed_agreed' then 1 end) as settled,
    count(case when explanations.convinced = 0 then 1 end) as unsettled
from explanations join matters on matters.id = explanations.matter_id
where explanations.cause_id = :id and explanations.is_automatic = 1 and explanations.sent_at >= :since;

-- name: affected(id, since)
-- What was merged hears it where it goes on, once; who took theirs back, or is forgotten, hears nothing.
select distinct told.id, told.customer_id
from explanations
join matters on matters.id = explanations.matter_id
join matters as told on told.id = coalesce(matters.merged_into, matters.id)
where explanations.cause_id = :id and explanations.is_automatic = 1 and explanations.sent_at >= :since
  and told.state not in ('withdrawn', 'forgotten')
order by told.id;
