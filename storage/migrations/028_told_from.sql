-- Where it stood when its customer began to make a complaint of it: what is thrown away goes back there.
alter table matters add column told_from text;
