-- name: digest(name)$
select digest from published where name = :name;

-- name: keep(name, digest)!
insert into published (name, digest) values (:name, :digest) on conflict (name) do update set digest = excluded.digest;
