-- name: add(words_id, letters)!
insert into word_starts (words_id, letters) values (:words_id, :letters);

-- name: drop(words_id)!
delete from word_starts where words_id = :words_id;

-- name: missing(limit)
select id from words where has_starts = 0 order by id desc limit :limit;

-- name: held(limit)
-- Whoever is about to erase some of them goes first; then nothing is left to be taken in.
select id, part, body, earlier_of from words where has_starts = 0 order by id desc limit :limit for update skip locked;

-- name: taken_in(id)!
update words set has_starts = 1 where id = :id;
