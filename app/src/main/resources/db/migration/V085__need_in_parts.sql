-- A need is written part by part, so that a thousand queues need no more memory than a few; it is there
-- when all of it is.
alter table need_version add column ready boolean not null default true;
