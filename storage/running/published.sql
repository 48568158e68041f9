-- name: digests()
select name, digest from published;

-- name: keep(name, digest)!
insert into published (name, digest) values (:name, :digest) on conflict (name) do update set digest = excluded.digest;
