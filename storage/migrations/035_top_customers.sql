-- What the last of the most valuable customers brought in a year, and in which currency: measured once a day. None where nobody stands out.
alter table coverage add column top_from bigint;
alter table coverage add column top_in text;
