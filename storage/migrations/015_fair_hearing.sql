-- What an explanation finds, what it apologizes for, and what we see differently.
alter table explanations add column apology text;
alter table explanations add column otherwise text;
alter table explanations add column finding text;

-- What is given or done to put it right, with its cost; above what its author may give alone, whose yes it had.
create table remedies (
    explanation_id bigint primary key references explanations (id),
    kind text not null,
    currency text not null,
    cost bigint,
    what text,
    asked_at timestamptz,
    decided_by bigint references people (id),
    decided_at timestamptz,
    is_allowed integer,
    why_not text
);

-- Whom of the staff a complaint is about: they neither read, handle nor close it. And who has opened its card.
alter table matters add column concerns_id bigint references people (id);
create table readings (
    matter_id bigint not null references matters (id),
    person_id bigint not null references people (id),
    first_at timestamptz not null,
    last_at timestamptz not null,
    times integer not null,
    primary key (matter_id, person_id)
);
