-- When people offer to work, what they wish for single days and the points it takes, what part of a
-- day's hours they are away, and the budget of such wishes.
create table availability_pattern (
  id bigint generated always as identity primary key,
  person bigint not null,
  valid_from date not null,
  limited boolean not null,
  entered_at timestamptz not null,
  unique (person, valid_from)
);

-- Hours offered on each weekday of a pattern; a weekday without rows is not offered.
create table availability_hours (
  pattern bigint not null references availability_pattern on delete cascade,
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 1 and 1440),
  primary key (pattern, weekday, from_minute),
  check (to_minute > from_minute)
);

-- A day that differs from the pattern; without hours it is not offered at all.
create table availability_day (
  person bigint not null,
  day date not null,
  from_minute integer check (from_minute between 0 and 1439),
  to_minute integer check (to_minute between 1 and 1440),
  entered_at timestamptz not null,
  primary key (person, day),
  check ((from_minute is null) = (to_minute is null)),
  check (to_minute > from_minute)
);

-- How much may be wished in a calendar month; an empty team means everybody.
create table wish_budget (
  id bigint generated always as identity primary key,
  team text not null default '',
  points integer not null check (points between 0 and 99),
  must_haves integer not null check (must_haves between 0 and 31),
  must_share double precision not null check (must_share between 0 and 1),
  notice_days integer not null check (notice_days between 0 and 365),
  site_share double precision not null check (site_share between 0 and 1),
  entered_at timestamptz not null,
  entered_by text not null,
  replaced_at timestamptz
);

create unique index wish_budget_in_force on wish_budget (team) where replaced_at is null;

insert into wish_budget (points, must_haves, must_share, notice_days, site_share, entered_at, entered_by)
values (8, 2, 0.15, 14, 0.2, now(), 'Floorwalker');

-- A wish for a day, and the row of the schedule's absences that stands for it.
create table day_wish (
  id bigint generated always as identity primary key,
  person bigint not null,
  team text not null,
  day date not null,
  kind text not null check (kind in ('free', 'not_before', 'not_after')),
  minute integer not null default 0 check (minute between 0 and 1440),
  must boolean not null,
  points integer not null check (points >= 0),
  absence bigint not null,
  entered_at timestamptz not null,
  unique (person, day)
);

create index day_wish_day on day_wish (day);

-- A share of each day's hours away: schedules to come ask for so much less.
create table graded_day (
  request bigint not null references leave_request,
  person bigint not null,
  day date not null,
  percent integer not null check (percent between 1 and 99),
  primary key (request, day)
);

create index graded_day_day on graded_day (day);

insert into leave_kind (code, counted, staffed) values ('part-sick', false, false);
