-- In which cycle of its matter an explanation was given: what was settled before a complaint was opened again is another matter.
alter table explanations add column cycle integer not null default 1;
update explanations set cycle = 1 + (
    select count(*) from events
    where events.matter_id = explanations.matter_id and events.kind = 'reopened' and events.at < explanations.sent_at
) where sent_at is not null;
