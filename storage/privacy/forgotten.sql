-- name: all_of_them()
select id, met_at from people where forgotten_at is not null order by id;

-- name: is_known(id, met_at)$
-- A number alone could be somebody else's, who came after an older copy had been put back; their first hour tells.
select id from people where id = :id and met_at = :met_at and forgotten_at is null;
