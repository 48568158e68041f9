-- name: begin(matter_id, author_id, now)$
insert into explanations (matter_id, author_id, begun_at) values (:matter_id, :author_id, :now) returning id;

-- name: tell_at_once(matter_id, author_id, what_happened, why, what_now, prevention, cause_id, now)$
insert into explanations (matter_id, author_id, what_happened, why, what_now, prevention, is_previewed, begun_at, sent_at,
    cause_id, is_automatic)
values (:matter_id, :author_id, :what_happened, :why, :what_now, :prevention, 1, :now, :now, :cause_id, 1) returning id;

-- name: get(id)^
select * from explanations where id = :id;

-- name: lock(id)^
select * from explanations where id = :id for update;

-- name: unsent_of(matter_id, author_id)^
select * from explanations where matter_id = :matter_id and author_id = :author_id and sent_at is null and dropped_at is null
order by id desc limit 1;

-- name: latest_sent(matter_id)^
select * from explanations where matter_id = :matter_id and sent_at is not null
order by sent_at desc, id desc limit 1;

-- name: hand_over(merged, into)!
-- What is still being written goes on where the matter does.
update explanations set matter_id = :into where matter_id = :merged and sent_at is null and dropped_at is null;

-- name: keep(id, what_happened, why, what_now, prevention, is_previewed, sent_at, clear, honest, convinced, judged_at, cause_id, apology, otherwise, finding, askings)!
update explanations set what_happened = :what_happened, why = :why, what_now = :what_now, prevention = :prevention,
    is_previewed = :is_previewed, sent_at = :sent_at, clear = :clear, honest = :honest, convinced = :convinced,
    judged_at = :judged_at, cause_id = :cause_id, apology = :apology, otherwise = :otherwise, finding = :finding,
    askings = :askings
where id = :id;

-- name: drop(id, now)!
update explanations set dropped_at = :now where id = :id and sent_at is null;
