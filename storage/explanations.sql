-- name: begin(matter_id, author_id, now)$
insert into explanations (matter_id, author_id, begun_at) values (:matter_id, :author_id, :now) returning id;

-- name: tell_at_once(matter_id, author_id, what_happened, why, what_now, prevention, cause_id, cycle, now)$
insert into explanations (matter_id, author_id, what_happened, why, what_now, prevention, is_previewed, begun_at, sent_at,
    cause_id, is_automatic, cycle)
values (:matter_id, :author_id, :what_happened, :why, :what_now, :prevention, 1, :now, :now, :cause_id, 1, :cycle) returning id;

-- name: get(id)^
select * from explanations where id = :id;

-- name: lock(id)^
select * from explanations where id = :id for update;

-- name: unsent_of(matter_id, author_id)^
select * from explanations where matter_id = :matter_id and author_id = :author_id and sent_at is null and dropped_at is null
order by id desc limit 1;

-- name: unsent_to(customer_id)
-- What staff have written to the end for a customer and couldn't send, or haven't yet.
select explanations.* from explanations join matters on matters.id = explanations.matter_id
where matters.customer_id = :customer_id and explanations.is_previewed = 1 and explanations.sent_at is null
  and explanations.dropped_at is null and matters.state in ('received', 'investigating', 'escalated', 'reopened')
order by explanations.id;

-- name: latest_sent(matter_id)^
select * from explanations where matter_id = :matter_id and sent_at is not null
order by sent_at desc, id desc limit 1;

-- name: latest_of_cycle(matter_id)^
-- In the matter as it has stood since it was last opened, and in what was merged into it since then.
select explanations.* from matters as survivor
join matters on matters.id = survivor.id
  or matters.merged_into = survivor.id and (survivor.cycle = 1 or matters.closed_at >= survivor.received_at)
join explanations on explanations.matter_id = matters.id and explanations.cycle = matters.cycle
where survivor.id = :matter_id and explanations.sent_at is not null
order by explanations.sent_at desc, explanations.id desc limit 1;

-- name: hand_over(merged, into)!
-- What is still being written goes on where the matter does.
update explanations set matter_id = :into where matter_id = :merged and sent_at is null and dropped_at is null;

-- name: keep(id, what_happened, why, what_now, prevention, is_previewed, sent_at, clear, honest, convinced, judged_at, cause_id, apology, otherwise, finding, cycle, askings)!
update explanations set what_happened = :what_happened, why = :why, what_now = :what_now, prevention = :prevention,
    is_previewed = :is_previewed, sent_at = :sent_at, clear = :clear, honest = :honest, convinced = :convinced,
    judged_at = :judged_at, cause_id = :cause_id, apology = :apology, otherwise = :otherwise, finding = :finding,
    cycle = :cycle, askings = :askings
where id = :id;

-- name: drop(id, now)!
update explanations set dropped_at = :now where id = :id and sent_at is null;
