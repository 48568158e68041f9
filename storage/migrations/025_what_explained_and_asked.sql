-- The explanation from which a cause was kept is the first that the cause explained: its words are the cause's own.
update explanations set cause_id = (
    select min(causes.id) from causes
    where causes.why = explanations.why and causes.what_now = explanations.what_now and causes.kept_at >= explanations.sent_at
)
where cause_id is null and is_automatic = 0 and sent_at is not null;

-- At which touchpoint a question was asked, so that scores can be told apart by it; volunteered ones have none.
alter table invitations add column touchpoint text;
update invitations set touchpoint = (
    select min(follow_ups.kind) from follow_ups
    where follow_ups.purchase_id = invitations.purchase_id and follow_ups.kind in ('question', 'relationship')
      and follow_ups.state = 'done' and follow_ups.settled_at = invitations.asked_at
)
where origin = 'asked' and purchase_id is not null;

-- The complaint that came of a score.
create index matters_of_response on matters (response_id, id) where response_id is not null;
