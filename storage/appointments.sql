-- name: add(token, role, made_by, now, expires_at)!
insert into appointments (token, role, made_by, made_at, expires_at) values (:token, :role, :made_by, :now, :expires_at);

-- name: by_token(token)^
-- Held, so that of two who come with one link one comes second.
select * from appointments where token = :token for update;

-- name: lock(id)^
select * from appointments where id = :id for update;

-- name: keep(id, person_id, came_at, confirmed_at, declined_at, decided_by)!
update appointments set person_id = :person_id, came_at = :came_at, confirmed_at = :confirmed_at,
    declined_at = :declined_at, decided_by = :decided_by
where id = :id;

-- name: candidacy(id)^
select appointments.role, appointments.expires_at, appointments.confirmed_at, appointments.declined_at,
    makers.name as maker, comers.name as comer, comers.username, deciders.name as decider
from appointments join people as makers on makers.id = appointments.made_by
    left join people as comers on comers.id = appointments.person_id
    left join people as deciders on deciders.id = appointments.decided_by
where appointments.id = :id;

-- name: unasked()
-- Those who wait for an answer about which no owner of today was asked, as far as can be known.
select id from appointments
where person_id is not null and decided_by is null and not exists (
    select 1 from outbox join people on people.id = outbox.person_id
    where outbox.appointment_id = appointments.id and outbox.message = 'people.wants' and outbox.failure is null
      and people.role = 'owner' and people.unreachable_at is null
)
order by id;
