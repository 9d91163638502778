-- A sentence about a row is kept with its values apart, so that it can be said in each language.
-- What was kept before has no values and is said as it stands.
alter table import_problem
    add column wrong_values  text[] not null default '{}',
    add column remedy_values text[] not null default '{}';
