-- The team whose leader answers for what a mission promised (ORG-11).
alter table mission add column team_id bigint references team;
