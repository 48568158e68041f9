-- name: judged(start, ending)
select matters.topic, explanations.author_id, causes.name as cause, count(*) as sent,
    count(explanations.clear) as clear_n, coalesce(sum(explanations.clear), 0) as clear_k,
    count(explanations.honest) as honest_n, coalesce(sum(explanations.honest), 0) as honest_k,
    count(explanations.convinced) as convinced_n, coalesce(sum(explanations.convinced), 0) as convinced_k
from explanations join matters on matters.id = explanations.matter_id
left join causes on causes.id = explanations.cause_id
where explanations.sent_at >= :start and explanations.sent_at < :ending
group by matters.topic, explanations.author_id, causes.name;

-- name: next_scores(start, ending)
-- Of each customer the last judgement of the period, and the first score that they gave when they were asked after it.
with judged as (
    select matters.customer_id, explanations.convinced, explanations.judged_at,
        row_number() over (
            partition by matters.customer_id order by explanations.judged_at desc, explanations.id desc
        ) as place
    from explanations join matters on matters.id = explanations.matter_id
    where explanations.sent_at >= :start and explanations.sent_at < :ending and explanations.convinced is not null
)
select judged.convinced, responses.score, count(*) as times
from judged join responses on responses.id = (
    select min(later.id) from responses as later
    where later.customer_id = judged.customer_id and later.origin = 'asked' and later.scored_at > judged.judged_at
)
where judged.place = 1
group by judged.convinced, responses.score;
