-- The customer's number as a line of a file tells it: whoever shares it has what was bought under it.
alter table sheet_rows add column phone text;
