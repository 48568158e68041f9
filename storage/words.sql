-- name: add(person_id, matter_id, response_id, explanation_id, part, body, message_id, album, is_forwarded, now)$
insert into words (person_id, matter_id, response_id, explanation_id, part, body, message_id, album, is_forwarded, said_at,
    has_starts)
values (:person_id, :matter_id, :response_id, :explanation_id, :part, :body, :message_id, :album, :is_forwarded, :now, 1)
returning id;

-- name: of_album(person_id, album)^
-- The first of an album that was kept.
select id, matter_id, response_id, explanation_id, part, body from words
where person_id = :person_id and album = :album and earlier_of is null order by id limit 1;

-- name: of_message(person_id, message_id)^
select id, matter_id, response_id, explanation_id, part, body from words
where person_id = :person_id and message_id = :message_id and earlier_of is null order by id desc limit 1;

-- name: own(person_id, id)^
select id, matter_id, response_id, explanation_id, part, body from words
where id = :id and person_id = :person_id and earlier_of is null;

-- name: move(id, into)!
-- With all of its album.
update words set matter_id = :into
where id = :id or (earlier_of is null and id in (
    select other.id from words as first
    join words as other on other.person_id = first.person_id and other.album = first.album where first.id = :id));

-- name: no_answer(id)!
update words set part = 'told'
where id = :id or (earlier_of is null and part = 'answer' and id in (
    select other.id from words as first
    join words as other on other.person_id = first.person_id and other.album = first.album where first.id = :id));

-- name: with_album(id)
select other.id, other.person_id, other.body, other.album, other.is_forwarded, files.id as file_id, files.kind
from words as first
join words as other on other.id = first.id or (other.person_id = first.person_id and other.album = first.album)
left join files on files.words_id = other.id
where first.id = :id and other.earlier_of is null order by other.id;

-- name: keep_earlier(id)$
insert into words (person_id, matter_id, response_id, part, body, said_at, earlier_of, is_forwarded, has_starts)
select person_id, null, null, part, body, said_at, id, is_forwarded, 1 from words where id = :id returning id;

-- name: unique_id(words_id)$
select unique_id from files where words_id = :words_id;

-- name: lay_aside(words_id, earlier)!
-- The file that stood there belongs to the earlier text.
update files set words_id = :earlier where words_id = :words_id;

-- name: correct(id, body)!
update words set body = :body, has_starts = 1 where id = :id;

-- name: hand_reasons_over(response_id, matter_id)!
-- The words that explain a score become the words of its matter, too: nothing is asked twice.
update words set matter_id = :matter_id where response_id = :response_id and matter_id is null;

-- name: make_reasons(matter_id, response_id)!
-- Words that came before the score say why it was given.
update words set response_id = :response_id, part = 'reason' where matter_id = :matter_id and response_id is null;

-- name: of_matter(matter_id)
-- With those of what was merged into it.
select words.id, words.person_id, words.part, words.body, words.said_at, words.is_forwarded, files.kind as file
from words left join files on files.words_id = words.id
where words.matter_id in (select id from matters where id = :matter_id or merged_into = :matter_id)
  and words.earlier_of is null
order by words.id;

-- name: enclosed(explanation_id)
select words.id, words.person_id, words.part, words.body, words.said_at, words.is_forwarded, files.kind as file
from words left join files on files.words_id = words.id
where words.explanation_id = :explanation_id order by words.id;

-- name: hand_enclosed_over(explanation_id, matter_id)!
-- What a draft encloses is nobody's but its author's until it is sent.
update words set matter_id = :matter_id where explanation_id = :explanation_id;

-- name: add_file(words_id, person_id, kind, file_id, unique_id, name, mime, size, latitude, longitude)$
insert into files (words_id, person_id, kind, file_id, unique_id, name, mime, size, latitude, longitude)
values (:words_id, :person_id, :kind, :file_id, :unique_id, :name, :mime, :size, :latitude, :longitude) returning id;

-- name: files_of(matter_id)
select files.id, files.words_id, files.person_id, files.kind, words.album
from files join words on words.id = files.words_id
where words.matter_id in (select id from matters where id = :matter_id or merged_into = :matter_id)
order by files.id;

-- name: files_enclosed(explanation_id)
select files.id, files.words_id, files.person_id, files.kind, words.album
from files join words on words.id = files.words_id
where words.explanation_id = :explanation_id order by files.id;

-- name: file(id)^
select kind, file_id, unique_id, name, mime, size, latitude, longitude from files where id = :id;

-- name: body(id)$
select body from words where id = :id;
