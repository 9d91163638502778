-- How long every forecast version is kept before one a week, and then one a month, is enough.
create table forecast_keeping (
  singleton boolean primary key default true check (singleton),
  every_days integer not null check (every_days between 35 and 400),
  weekly_weeks integer not null check (weekly_weeks between 0 and 520)
);

insert into forecast_keeping (every_days, weekly_weeks) values (35, 52);
