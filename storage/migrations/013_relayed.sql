-- Who of the staff wrote down what a customer told them by word of mouth.
alter table matters add column relayed_by bigint references people (id);
