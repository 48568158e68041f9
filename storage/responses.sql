-- name: add(invitation_id, customer_id, origin, layout, score, now, today, changeable_until)$
insert into responses (invitation_id, customer_id, origin, layout, score, scored_at, scored_on, changeable_until)
values (:invitation_id, :customer_id, :origin, :layout, :score, :now, :today, :changeable_until) returning id;

-- name: get(id)^
select * from responses where id = :id;

-- name: to_invitation(invitation_id)^
select * from responses where invitation_id = :invitation_id;

-- name: latest_of(customer_id)^
select * from responses where customer_id = :customer_id order by id desc limit 1;

-- name: asked(invitation_id)^
-- Held until the transaction ends, so that two taps come one after the other.
select invitations.*, unsorted.id as unsorted_id,
    latest.id as latest_id, latest.invitation_id as latest_invitation_id, latest.customer_id as latest_customer_id,
    latest.origin as latest_origin, latest.score as latest_score, latest.scored_at as latest_scored_at,
    latest.changeable_until as latest_changeable_until
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
