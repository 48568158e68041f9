-- How often a second person's yes to it was asked for: a yes counts only for the asking that it stood under.
alter table explanations add column askings integer not null default 0;
