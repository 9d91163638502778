-- Where a measured goal stood when something was said of it, and how many of each team are to be here a year after
-- their first day (CON-06, CAR-25).
alter table goal_word add column stood double precision;

create table staying_goal (
    team_id bigint  primary key references team,
    percent integer not null check (percent between 1 and 100)
);
