-- name: judged(start, ending)
select matters.topic, explanations.author_id, causes.name as cause,
    case when remedies.kind is not null then remedies.kind when explanations.apology is not null then 'apology'
        else 'none' end as remedy,
    explanations.is_automatic,
    count(*) as sent,
    count(explanations.clear) as clear_n, coalesce(sum(explanations.clear), 0) as clear_k,
    count(explanations.honest) as honest_n, coalesce(sum(explanations.honest), 0) as honest_k,
    count(explanations.convinced) as convinced_n, coalesce(sum(explanations.convinced), 0) as convinced_k
from explanations join matters on matters.id = explanations.matter_id
left join causes on causes.id = explanations.cause_id
left join remedies on remedies.explanation_id = explanations.id
where explanations.sent_at >= :start and explanations.sent_at < :ending
group by 1, 2, 3, 4, 5;

-- name: next_scores(start, ending)
-- Of each customer the last judgement of the period on what a person explained, and the first score that they gave when they were asked after it.
with judged as (
    select matters.customer_id, explanations.convinced, explanations.judged_at,
        row_number() over (
            partition by matters.customer_id order by explanations.judged_at desc, explanations.id desc
        ) as place
    from explanations join matters on matters.id = explanations.matter_id
    where explanations.sent_at >= :start and explanations.sent_at < :ending and explanations.convinced is not null
      and explanations.is_automatic = 0
)
select judged.convinced, responses.score, count(*) as times
from judged join responses on responses.id = (
    select min(later.id) from responses as later
    where later.customer_id = judged.customer_id and later.origin = 'asked' and later.scored_at > judged.judged_at
)
where judged.place = 1
group by judged.convinced, responses.score;

-- name: scores_after(start, ending)
-- Of each customer the last explanation of the period that a person gave, whether something was given in that matter,
-- and the first score that they gave when they were asked after it.
with given as (
    select matters.customer_id, explanations.sent_at,
        case when exists (
            select 1 from explanations as one join remedies on remedies.explanation_id = one.id
            where one.matter_id = explanations.matter_id and one.sent_at is not null
        ) then 1 else 0 end as is_compensated,
        row_number() over (partition by matters.customer_id order by explanations.sent_at desc, explanations.id desc) as place
    from explanations join matters on matters.id = explanations.matter_id
    where explanations.sent_at >= :start and explanations.sent_at < :ending and explanations.is_automatic = 0
)
select given.is_compensated, responses.score, count(*) as times
from given join responses on responses.id = (
    select min(later.id) from responses as later
    where later.customer_id = given.customer_id and later.origin = 'asked' and later.scored_at > given.sent_at
)
where given.place = 1
group by given.is_compensated, responses.score;

-- name: costs(start, ending)
select remedies.currency, count(*) as given, sum(remedies.cost) as cost
from remedies join explanations on explanations.id = remedies.explanation_id
where explanations.sent_at >= :start and explanations.sent_at < :ending
group by remedies.currency order by count(*) desc, remedies.currency;

-- name: endings(start, ending)
select detail as ending, count(*) as times from events
where kind = 'agreed' and detail is not null and at >= :start and at < :ending group by detail;
