-- The day somebody under eighteen was born, for the law on young workers and nothing else. Only those
-- who may change people, and the person, see it; it is erased on the eighteenth birthday (ORG-03).
alter table person add column birth_date date;
create index person_under_age on person (birth_date) where birth_date is not null;
