-- How serious a matter is, which signs speak for it, and who of the staff has decided so.
alter table matters add column severity text;
alter table matters add column signs text;
alter table matters add column severity_by bigint references people (id);
