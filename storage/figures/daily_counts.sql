-- name: count_score(origin, day, asked_on, answered, zero, one, two, three, four, five, six, seven, eight, nine, ten)!
-- On the day of the score: 1 for one that is new, -1 for one that it takes the place of.
-- And on the day of its question, whether that is answered by it; mostly both are one day.
insert into daily_counts (origin, day, answered, zero, one, two, three, four, five, six, seven, eight, nine, ten)
select :origin, day, sum(answered), sum(zero), sum(one), sum(two), sum(three), sum(four), sum(five), sum(six), sum(seven),
    sum(eight), sum(nine), sum(ten)
from (
    select cast(:day as text) as day, 0 as answered,
        cast(:zero as integer) as zero, cast(:one as integer) as one, cast(:two as integer) as two,
        cast(:three as integer) as three, cast(:four as integer) as four, cast(:five as integer) as five,
        cast(:six as integer) as six, cast(:seven as integer) as seven, cast(:eight as integer) as eight,
        cast(:nine as integer) as nine, cast(:ten as integer) as ten
    union all
    select cast(:asked_on as text), cast(:answered as integer), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
) as counts
where true group by day
on conflict (origin, day) do update set
    answered = daily_counts.answered + excluded.answered,
    zero = daily_counts.zero + excluded.zero, one = daily_counts.one + excluded.one,
    two = daily_counts.two + excluded.two, three = daily_counts.three + excluded.three,
    four = daily_counts.four + excluded.four, five = daily_counts.five + excluded.five,
    six = daily_counts.six + excluded.six, seven = daily_counts.seven + excluded.seven,
    eight = daily_counts.eight + excluded.eight, nine = daily_counts.nine + excluded.nine,
    ten = daily_counts.ten + excluded.ten;

-- name: count_question(origin, day, delivered, answered)!
-- On the day of the question: that it has reached its customer, that one which did is answered.
insert into daily_counts (origin, day, delivered, answered) values (:origin, :day, :delivered, :answered)
on conflict (origin, day) do update set
    delivered = daily_counts.delivered + excluded.delivered, answered = daily_counts.answered + excluded.answered;

-- name: total(origin, first, last)^
select sum(zero) as zero, sum(one) as one, sum(two) as two, sum(three) as three, sum(four) as four,
    sum(five) as five, sum(six) as six, sum(seven) as seven, sum(eight) as eight, sum(nine) as nine,
    sum(ten) as ten, sum(delivered) as delivered, sum(answered) as answered
from daily_counts where origin = :origin and day between :first and :last;

-- name: by_day(origin, first, last)
select day, zero, one, two, three, four, five, six, seven, eight, nine, ten
from daily_counts where origin = :origin and day between :first and :last;
