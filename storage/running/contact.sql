-- name: keep_unless_gap(heard_at, gap_from)^
update contact set heard_at = :heard_at where id = 1 and heard_at >= :gap_from returning id;

-- name: lock()$
-- When Telegram was heard last, held until the transaction ends.
select heard_at from contact where id = 1 for update;

-- name: keep(heard_at)!
insert into contact (id, heard_at) values (1, :heard_at) on conflict (id) do update set heard_at = excluded.heard_at;
