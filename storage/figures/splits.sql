-- name: product(origin, first, last)
select purchases.what as name, responses.score, count(*) as times
from responses join invitations on invitations.id = responses.invitation_id
left join purchases on purchases.id = invitations.purchase_id
where responses.origin = :origin and responses.scored_on between :first and :last
group by purchases.what, responses.score;

-- name: served_by(origin, first, last)
select purchases.served_by as name, responses.score, count(*) as times
from responses join invitations on invitations.id = responses.invitation_id
left join purchases on purchases.id = invitations.purchase_id
where responses.origin = :origin and responses.scored_on between :first and :last
group by purchases.served_by, responses.score;

-- name: touchpoint(origin, first, last)
select invitations.touchpoint as name, responses.score, count(*) as times
from responses join invitations on invitations.id = responses.invitation_id
where responses.origin = :origin and responses.scored_on between :first and :last
group by invitations.touchpoint, responses.score;

-- name: language(origin, first, last)
-- As their customers have it now: the one they have chosen, else the one Telegram tells.
select coalesce(people.chosen_language, people.telegram_language) as name, responses.score, count(*) as times
from responses join people on people.id = responses.customer_id
where responses.origin = :origin and responses.scored_on between :first and :last
group by coalesce(people.chosen_language, people.telegram_language), responses.score;

-- name: topic(origin, first, last)
-- Of the complaint that came of a score, the latest if there are several; 'none' where it was told without a topic.
select case when matters.id is not null then coalesce(matters.topic, 'none') end as name, responses.score, count(*) as times
from responses left join matters on matters.id = (
    select max(complaints.id) from matters as complaints
    where complaints.response_id = responses.id and complaints.kind = 'complaint' and complaints.received_at is not null
)
where responses.origin = :origin and responses.scored_on between :first and :last
group by case when matters.id is not null then coalesce(matters.topic, 'none') end, responses.score;

-- name: tier(origin, first, last, since, ending, own, own_weight, other, other_weight, least)
-- By what their customers brought between two moments; none where no sum is known of them, or they may not be written to.
with brought as (
    select purchases.customer_id, sum(purchases.cost * case when purchases.currency is null or purchases.currency = :own then :own_weight
        when purchases.currency = :other then :other_weight else 0 end) as income
    from purchases join people on people.id = purchases.customer_id
    where purchases.cost is not null and purchases.returned_at is null and purchases.cancelled_at is null
      and coalesce(purchased_at, registered_at) >= :since and coalesce(purchased_at, registered_at) < :ending
      and people.telegram_id is not null and people.role is null and people.forgotten_at is null
    group by purchases.customer_id
), standing as (
    select customer_id, case when income >= :least then 'top' when income > 0 then 'rest' end as name from brought
)
select standing.name, responses.score, count(*) as times
from responses left join standing on standing.customer_id = responses.customer_id
where responses.origin = :origin and responses.scored_on between :first and :last
group by standing.name, responses.score;
