-- name: given(start, ending)
-- What was merged into another counts there; what was answered in a cycle before that, here.
select answer_clocks.* from answer_clocks join matters on matters.id = answer_clocks.matter_id
where matters.kind = 'complaint' and (matters.state <> 'merged' or answer_clocks.cycle < matters.cycle)
  and answer_clocks.answered_at is not null
  and answer_clocks.started_at >= :start and answer_clocks.started_at < :ending;

-- name: breaches(start, ending, now)^
-- What ended before its date without an answer was never due; what ended after it was breached before.
-- What was merged into another counts there, and is late there if it was here.
select count(*) as due, count(case when answer_clocks.breached_at is not null or answer_clocks.answered_at is null then 1 end) as breached
from answer_clocks join matters on matters.id = answer_clocks.matter_id
where matters.kind = 'complaint' and (matters.state <> 'merged' or answer_clocks.cycle < matters.cycle)
  and answer_clocks.due_at >= :start and answer_clocks.due_at < :ending and answer_clocks.due_at <= :now
  and (answer_clocks.answered_at is not null or answer_clocks.breached_at is not null or answer_clocks.is_owed = 1
    and matters.cycle = answer_clocks.cycle and matters.state in ('received', 'investigating', 'escalated', 'reopened'));
