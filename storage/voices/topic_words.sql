-- name: of_topic(topic_id)
select id, topic_id, phrase from topic_words where topic_id = :topic_id order by id;

-- name: all_words()
-- Of topics that are offered no more, too: what was about them keeps its name.
select topics.code, topic_words.phrase from topic_words join topics on topics.id = topic_words.topic_id order by topic_words.id;

-- name: get(id)^
select id, topic_id, phrase from topic_words where id = :id;

-- name: add(topic_id, phrase, spelling, by_id, now)$
insert into topic_words (topic_id, phrase, spelling, added_by, added_at) values (:topic_id, :phrase, :spelling, :by_id, :now)
on conflict (topic_id, spelling) do nothing returning id;

-- name: remove(id)!
delete from topic_words where id = :id;
