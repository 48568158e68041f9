-- name: count_score(origin, day, answered, zero, one, two, three, four, five, six, seven, eight, nine, ten)!
-- 1 for a score that is new, -1 for one that it takes the place of; and whether a question of that day is answered by it.
insert into daily_counts (origin, day, answered, zero, one, two, three, four, five, six, seven, eight, nine, ten)
values (:origin, :day, :answered, :zero, :one, :two, :three, :four, :five, :six, :seven, :eight, :nine, :ten)
on conflict (origin, day) do update set
    answered = daily_counts.answered + excluded.answered,
    zero = daily_counts.zero + excluded.zero, one = daily_counts.one + excluded.one,
    two = daily_counts.two + excluded.two, three = daily_counts.three + excluded.three,
    four = daily_counts.four + excluded.four, five = daily_counts.five + excluded.five,
    six = daily_counts.six + excluded.six, seven = daily_counts.seven + excluded.seven,
    eight = daily_counts.eight + excluded.eight, nine = daily_counts.nine + excluded.nine,
    ten = daily_counts.ten + excluded.ten;

-- name: count_answer(origin, day, asked_on, zero, one, two, three, four, five, six, seven, eight, nine, ten)!
-- A new score, on its day, and that a question of another day is answered by it.
insert into daily_counts (origin, day, answered, zero, one, two, three, four, five, six, seven, eight, nine, ten)
values (:origin, :day, 0, :zero, :one, :two, :three, :four, :five, :six, :seven, :eight, :nine, :ten),
    (:origin, :asked_on, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
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
