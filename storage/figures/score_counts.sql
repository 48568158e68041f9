-- name: count_score(origin, day, month, asked_on, asked_month, answered, zero, one, two, three, four, five, six, seven, eight, nine, ten)!
-- On the day of the score: 1 for one that is new, -1 for one that it takes the place of.
-- And on the day of its question, whether that is answered by it; mostly both are one day. A month before its days:
-- whoever waits for another one's counts waits in the same order.
insert into score_counts (origin, span, begins, answered, zero, one, two, three, four, five, six, seven, eight, nine, ten)
select :origin, 'month', cast(:asked_month as text), cast(:answered as integer), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
where :asked_month <> cast(:month as text)
union all
select :origin, 'month', :month, case when :asked_month = :month then :answered else 0 end,
    :zero, :one, :two, :three, :four, :five, :six, :seven, :eight, :nine, :ten
union all
select :origin, 'day', cast(:asked_on as text), :answered, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
where :asked_on <> cast(:day as text)
union all
select :origin, 'day', :day, case when :asked_on = :day then :answered else 0 end,
    :zero, :one, :two, :three, :four, :five, :six, :seven, :eight, :nine, :ten
where true
on conflict (origin, span, begins) do update set
    answered = score_counts.answered + excluded.answered,
    zero = score_counts.zero + excluded.zero, one = score_counts.one + excluded.one,
    two = score_counts.two + excluded.two, three = score_counts.three + excluded.three,
    four = score_counts.four + excluded.four, five = score_counts.five + excluded.five,
    six = score_counts.six + excluded.six, seven = score_counts.seven + excluded.seven,
    eight = score_counts.eight + excluded.eight, nine = score_counts.nine + excluded.nine,
    ten = score_counts.ten + excluded.ten;

-- name: count_question(origin, day, month, delivered, answered)!
-- On the day of the question: that it has reached its customer, that one which did is answered.
insert into score_counts (origin, span, begins, delivered, answered)
values (:origin, 'month', :month, :delivered, :answered), (:origin, 'day', :day, :delivered, :answered)
on conflict (origin, span, begins) do update set
    delivered = score_counts.delivered + excluded.delivered, answered = score_counts.answered + excluded.answered;

-- name: total(origin, first, first_month, rest, after)^
-- Whole months by one row each, the days before and after them by theirs.
with parts as (
    select 'day' as span, cast(:first as text) as since, cast(:first_month as text) as until
    union all select 'month', cast(:first_month as text), cast(:rest as text)
    union all select 'day', cast(:rest as text), cast(:after as text)
)
select coalesce(sum(nine + ten), 0) as promoters, coalesce(sum(seven + eight), 0) as passives,
    coalesce(sum(zero + one + two + three + four + five + six), 0) as detractors,
    coalesce(sum(delivered), 0) as delivered, coalesce(sum(answered), 0) as answered
from parts cross join score_counts
where score_counts.origin = :origin and score_counts.span = parts.span
  and score_counts.begins >= parts.since and score_counts.begins < parts.until;

-- name: by_day(origin, first, last)
select begins as day, zero, one, two, three, four, five, six, seven, eight, nine, ten
from score_counts where origin = :origin and span = 'day' and begins between :first and :last;
