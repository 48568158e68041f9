-- What ended because its customer was forgotten is told from what its customer took back.
update matters set state = 'forgotten' where state = 'withdrawn';

-- Two complaints about the same thing go on as one: the one that ended names the one that goes on, which itself goes on.
alter table matters add column merged_into bigint references matters (id);
create index matters_by_survivor on matters (merged_into) where merged_into is not null;
