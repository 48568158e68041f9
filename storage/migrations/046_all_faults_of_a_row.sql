-- What else is wrong with a row of a sheet, beside its first defect: pairs of a defect and what stands there, as JSON.
alter table sheet_rows add column further text;
