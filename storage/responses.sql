-- name: add(invitation_id, customer_id, origin, layout, score, now, today, changeable_until)$
insert into responses (invitation_id, customer_id, origin, layout, score, scored_at, scored_on, changeable_until)
values (:invitation_id, :customer_id, :origin, :layout, :score, :now, :today, :changeable_until) returning id;

-- name: get(id)^
select * from responses where id = :id;

-- name: told(id)^
select invitations.*,
    given.id as given_id, given.invitation_id as given_invitation_id, given.customer_id as given_customer_id,
    given.origin as given_origin, given.score as given_score, given.scored_at as given_scored_at,
    given.scored_on as given_scored_on, given.changeable_until as given_changeable_until,
    (select max(id) from matters where response_id = given.id) as matter_id
from responses as given join invitations on invitations.id = given.invitation_id where given.id = :id;

-- name: to_invitation(invitation_id)^
select * from responses where invitation_id = :invitation_id;

-- name: latest_of(customer_id)^
select * from responses where customer_id = :customer_id order by id desc limit 1;

-- name: asked(invitation_id)^
-- Held until the transaction ends, so that two taps come one after the other.
select invitations.*, unsorted.id as unsorted_id,
    latest.id as latest_id, latest.invitation_id as latest_invitation_id, latest.customer_id as latest_customer_id,
    latest.origin as latest_origin, latest.score as latest_score, latest.scored_at as latest_scored_at,
    latest.scored_on as latest_scored_on, latest.changeable_until as latest_changeable_until
from invitations
left join responses as latest on latest.id = (select max(id) from responses where customer_id = invitations.customer_id)
left join matters as unsorted on unsorted.id = (
    select max(id) from matters where customer_id = invitations.customer_id and state = 'unsorted'
)
where invitations.id = :invitation_id for update of invitations;

-- name: change(id, score, changeable_until)!
update responses set score = :score, changeable_until = :changeable_until where id = :id;

-- name: note_change(response_id, old_score, new_score, now)!
insert into score_changes (response_id, old_score, new_score, changed_at)
values (:response_id, :old_score, :new_score, :now);
