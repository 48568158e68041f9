-- name: person(id)^
select * from people where id = :id;

-- name: purchases(person_id)
select purchases.what, purchases.registered_at, purchases.delivered_at, purchases.phone, links.claimed_at, links.way,
    purchases.customer_ref, purchases.cost,
    purchases.currency, purchases.served_by, case when purchases.number like 'row %' then null else purchases.number end as number
from purchases left join links on links.purchase_id = purchases.id
where purchases.customer_id = :person_id order by purchases.id;

-- name: questions(person_id)
select invitations.origin, invitations.asked_at, invitations.reminded_at, invitations.skipped_at, purchases.what,
    responses.id as response_id, responses.score, responses.scored_at
from invitations
left join responses on responses.invitation_id = invitations.id
left join purchases on purchases.id = invitations.purchase_id
where invitations.customer_id = :person_id order by invitations.id;

-- name: changes(person_id)
select score_changes.response_id, score_changes.old_score, score_changes.new_score, score_changes.changed_at
from score_changes join responses on responses.id = score_changes.response_id
where responses.customer_id = :person_id order by score_changes.id;

-- name: matter_ids(person_id)
select id from matters where customer_id = :person_id order by id;

-- name: words(person_id)
-- Theirs, in whosever matter, and those of others in their own; earlier versions included.
select words.id, words.person_id, words.matter_id, words.response_id, words.part, words.body, words.said_at,
    words.earlier_of, people.name as author, matters.number, matters.customer_id
from words join people on people.id = words.person_id left join matters on matters.id = words.matter_id
where words.person_id = :person_id or matters.customer_id = :person_id order by words.id;

-- name: files(person_id)
select files.words_id, files.kind, files.name, files.size
from files join words on words.id = files.words_id left join matters on matters.id = words.matter_id
where files.person_id = :person_id or matters.customer_id = :person_id order by files.id;

-- name: explanations(person_id)
-- What was sent to them, and what they have written themselves.
select explanations.matter_id, explanations.author_id, explanations.what_happened, explanations.why, explanations.what_now,
    explanations.prevention, explanations.begun_at, explanations.sent_at, explanations.clear, explanations.honest,
    explanations.convinced, explanations.judged_at, explanations.apology, explanations.otherwise, explanations.finding,
    remedies.kind as remedy, remedies.cost, remedies.currency, remedies.what, people.name as author, people.role,
    matters.number, matters.customer_id
from explanations
left join remedies on remedies.explanation_id = explanations.id and remedies.cost is not null
join matters on matters.id = explanations.matter_id
join people on people.id = explanations.author_id
where explanations.author_id = :person_id
  or (matters.customer_id = :person_id and explanations.sent_at is not null)
order by explanations.id;

-- name: promises(person_id)
-- What was promised to them, and what they have promised others themselves.
select promises.customer_id, promises.owner_id, promises.matter_id, promises.what, promises.due_at, promises.first_due_at,
    promises.told_at, promises.because, promises.proof, promises.kept_at, promises.agreed, promises.broken_at,
    people.name as owner, people.role, matters.number
from promises
join matters on matters.id = promises.matter_id
join people on people.id = promises.owner_id
where promises.owner_id = :person_id or (promises.customer_id = :person_id and promises.told_at is not null)
order by promises.id;

-- name: closings(person_id)
select matter_id, outcome, effort, asked_at, answered_at from closings where customer_id = :person_id order by id;

-- name: plans(person_id)
select follow_ups.kind, follow_ups.due_at, purchases.what, matters.number
from follow_ups
left join purchases on purchases.id = follow_ups.purchase_id
left join matters on matters.id = follow_ups.matter_id
where follow_ups.customer_id = :person_id and follow_ups.state = 'waiting' order by follow_ups.due_at, follow_ups.id;

-- name: awaited(person_id)^
select kind, since from expectations where person_id = :person_id;

-- name: felt(person_id)
-- What they said to a check-in, or to any other question than a score.
select feelings.kind, feelings.asked_at, feelings.felt, feelings.felt_at, purchases.what
from feelings left join purchases on purchases.id = feelings.purchase_id
where feelings.customer_id = :person_id order by feelings.id;

-- name: arrival(person_id)
select asked_at, heard, heard_at from arrivals where customer_id = :person_id;

-- name: silent(person_id)
select last_at, rhythm_days from silences where customer_id = :person_id;

-- name: not_ours(person_id)
select why, set_at as at, undone_at from not_ours where customer_id = :person_id order by id;

-- name: panel(person_id)
select membership, since, invited_at from panel where customer_id = :person_id;

-- name: causes_kept(person_id)
select name, kept_at as at, 'kept' as deed from causes where owner_id = :person_id
union all
select name, happening_since, 'happens' from causes where happening_by = :person_id and happening_since is not null
order by at;

-- name: opened(person_id)
-- Whose complaints they opened as staff.
select matters.number, readings.first_at, readings.last_at, readings.times
from readings join matters on matters.id = readings.matter_id where readings.person_id = :person_id order by readings.first_at;

-- name: set_up(person_id)
-- Shop systems that they connected or cut off, what they changed of the plan, words by which topics are told, and whom they judged.
select name, made_at as at, 'connected' as deed from shops where made_by = :person_id
union all
select name, revoked_at, 'cut_off' from shops where revoked_by = :person_id and revoked_at is not null
union all
select coalesce(product, ''), set_at, touchpoint from plan_rules where set_by = :person_id
union all
select name, set_at, 'card' from product_cards where set_by = :person_id
union all
select phrase, added_at, 'phrase' from topic_words where added_by = :person_id
union all
select rhythm, set_at, 'digest' from digest_rules where set_by = :person_id
union all
select '', set_at, 'not_ours' from not_ours where set_by = :person_id
union all
select '', undone_at, 'ours_again' from not_ours where undone_by = :person_id
union all
select '', invited_at, 'panel' from panel where invited_by = :person_id
order by at;

-- name: appointments(person_id)
select role, came_at, confirmed_at, declined_at from appointments where person_id = :person_id order by id;

-- name: hours_changed(person_id)
-- What they changed as owners of when the business is open: a weekday, or a holiday.
select weekday, shifts, null as day, null as called, changed_at as at, 0 as is_removed from opening_hours
where changed_by = :person_id
union all
select null, null, day, name, added_at, 0 from holidays where added_by = :person_id
union all
select null, null, day, name, removed_at, 1 from holidays where removed_by = :person_id
order by at, is_removed, day;

-- name: sheets_sent(person_id)
-- Files of purchases that they sent as staff.
select name, sent_at, added from sheets where by_id = :person_id order by id;

-- name: searches(person_id)
-- What they looked for as staff.
select wanted, searched_at from searches where by_id = :person_id order by id;
-- name: exports_asked(person_id)
-- Lists that they took along as a file, as managers.
select what, form, first, last, asked_at, lines from exports where by_id = :person_id order by id;

-- name: digests(person_id)
-- What they had as managers, and what they answered to it.
select first, last, said_at, seen_at, reply from digests where person_id = :person_id order by id;

-- name: in_hand(person_id)
select number from matters
where assignee_id = :person_id
  and state in ('received', 'investigating', 'waiting_customer', 'explained', 'escalated', 'reopened')
order by id;

-- name: deeds(person_id)
-- What stands under their name in the histories of others' matters.
select events.kind, events.at, events.detail, matters.number
from events join matters on matters.id = events.matter_id
where events.by_id = :person_id and matters.customer_id <> :person_id order by events.id;

-- name: messages(person_id)
select outbox.message, outbox.sent_at, matters.number
from outbox left join matters on matters.id = outbox.matter_id
where outbox.person_id = :person_id and outbox.sent_at is not null and outbox.failure is null
  and outbox.intent not in ('menu', 'delete')
order by outbox.id;

-- name: failures(telegram_id)
select id, failed_at from failures where telegram_id = :telegram_id order by id;
