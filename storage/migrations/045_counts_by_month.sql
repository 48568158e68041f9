-- What every report of scores sums up, by months as well as by days: ten years are a hundred and twenty rows.
-- Named by its first day: that of the first tap for the scores, and that of the question for what was delivered and answered.
create table score_counts (
    origin text not null check (origin in ('asked', 'volunteered')),
    span text not null check (span in ('day', 'month')),
    begins text not null,
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
    primary key (origin, span, begins)
);

insert into score_counts (origin, span, begins, zero, one, two, three, four, five, six, seven, eight, nine, ten, delivered, answered)
select origin, 'day', day, zero, one, two, three, four, five, six, seven, eight, nine, ten, delivered, answered from daily_counts;

insert into score_counts (origin, span, begins, zero, one, two, three, four, five, six, seven, eight, nine, ten, delivered, answered)
select origin, 'month', substr(day, 1, 7) || '-01', sum(zero), sum(one), sum(two), sum(three), sum(four), sum(five), sum(six),
    sum(seven), sum(eight), sum(nine), sum(ten), sum(delivered), sum(answered)
from daily_counts group by origin, substr(day, 1, 7);

drop table daily_counts;
