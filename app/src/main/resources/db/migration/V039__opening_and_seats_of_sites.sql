-- A site is open by weekday and date as a queue is: one table holds the hours of both. It may have fewer seats than people.
alter table queue_opening rename to opening;
alter table opening alter column queue_id drop not null;
alter table opening add column site_id bigint references site;
alter table opening add check (num_nonnulls(queue_id, site_id) = 1);
create index opening_of_site on opening (site_id);
alter table site add column seats integer check (seats > 0);
