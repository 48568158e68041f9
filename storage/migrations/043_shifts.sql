-- The shifts of a day in order, as in "540-780,1020-1260"; none where it is closed. Of one shift they began and ended in columns.
alter table opening_hours add column shifts text not null default '';
update opening_hours set shifts = cast(opens as text) || '-' || cast(closes as text) where opens is not null;
alter table opening_hours drop column opens;
alter table opening_hours drop column closes;
