-- By what the customers' words are found: the letters from each of their words on, as a number. Words stay for ever, and
-- each has a dozen of these: nothing is checked for each of them.
create table word_starts (
    words_id bigint not null,
    letters bigint not null,
    primary key (words_id, letters)
);
create index word_starts_in_order on word_starts (letters, words_id);
