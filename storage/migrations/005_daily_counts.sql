-- What every report of scores sums up: one row for each day and origin, kept in the transaction of the score itself.
-- The day is that of the first tap for the scores, and that of the question for what was delivered and answered.
create table daily_counts (
    origin text not null check (origin in ('asked', 'volunteered')),
    day text not null,
    zero integer not null default 0,
    one integer not null default 0,
    two integer not null default 0,
    three integer not null default 0,
    four integer not null default 0,
    five integer not null default 0,
    six integer not null default 0,
    seven integer not null default 0,
    eight integer not null default 0,
    nine integer not null default 0,
    ten integer not null default 0,
    delivered integer not null default 0,
    answered integer not null default 0,
    primary key (origin, day)
);

insert into daily_counts (origin, day, zero, one, two, three, four, five, six, seven, eight, nine, ten)
select origin, scored_on,
    sum(case when score = 0 then 1 else 0 end), sum(case when score = 1 then 1 else 0 end),
    sum(case when score = 2 then 1 else 0 end), sum(case when score = 3 then 1 else 0 end),
    sum(case when score = 4 then 1 else 0 end), sum(case when score = 5 then 1 else 0 end),
    sum(case when score = 6 then 1 else 0 end), sum(case when score = 7 then 1 else 0 end),
    sum(case when score = 8 then 1 else 0 end), sum(case when score = 9 then 1 else 0 end),
    sum(case when score = 10 then 1 else 0 end)
from responses group by origin, scored_on;

insert into daily_counts (origin, day, delivered, answered)
select origin, asked_on, count(delivered_at), count(case when delivered_at is not null then answered_at end)
from invitations where true group by origin, asked_on
on conflict (origin, day) do update set delivered = excluded.delivered, answered = excluded.answered;
