-- A day wished free weighs in the search by the points that its person put on it.
alter table absence add column points integer not null default 1 check (points between 1 and 9);
