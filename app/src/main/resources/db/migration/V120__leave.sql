-- Leave: which kinds there are, who has how much of them until when, by which rules a group's
-- requests are decided, and what was asked and answered.
create table leave_kind (
  code text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
  title text not null default '',
  counted boolean not null,
  staffed boolean not null,
  retired_on date,
  entered_at timestamptz not null default now(),
  entered_by text not null default 'Floorwalker'
);

-- An empty title is said in the reader's language. Rights given by law are never weighed against
-- staffing; counted kinds are taken from a balance.
insert into leave_kind (code, counted, staffed) values
  ('vacation', true, true),
  ('time-bank', true, true),
  ('unpaid', false, true),
  ('child-sick', false, false),
  ('parental', false, false),
  ('care', false, false),
  ('study', false, true);

-- So many days of a kind, to be taken from the one day until before the other.
create table leave_balance (
  id bigint generated always as identity primary key,
  person bigint not null,
  kind text not null references leave_kind,
  valid_from date not null,
  valid_until date not null,
  days numeric(7, 3) not null check (days >= 0),
  source text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  check (valid_until > valid_from),
  unique (person, kind, valid_from, source)
);

-- How requests of a group are decided; an empty team means everybody, an empty kind every kind, and
-- the rule that names more wins.
create table leave_rule (
  id bigint generated always as identity primary key,
  team text not null default '',
  kind text not null default '',
  notice_days integer not null check (notice_days between 0 and 365),
  open_days integer not null check (open_days between 1 and 1095),
  most_away double precision not null check (most_away > 0 and most_away <= 1),
  short_allowed double precision not null check (short_allowed between 0 and 100),
  decided_by text not null check (decided_by in ('rule', 'leader')),
  waiting_order text not null check (waiting_order in ('asked', 'least-leave')),
  entered_at timestamptz not null,
  entered_by text not null,
  replaced_at timestamptz
);

create unique index leave_rule_in_force on leave_rule (team, kind) where replaced_at is null;

insert into leave_rule (notice_days, open_days, most_away, short_allowed, decided_by, waiting_order,
  entered_at, entered_by)
values (0, 365, 0.15, 0, 'rule', 'asked', now(), 'Floorwalker');

create table leave_request (
  id bigint generated always as identity primary key,
  person bigint not null,
  team text not null,
  kind text not null references leave_kind,
  first_day date not null,
  last_day date not null,
  part text not null,
  days numeric(7, 3) not null,
  state text not null check (state in ('granted', 'waiting', 'leader', 'refused', 'withdrawn')),
  reasons jsonb not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by text not null,
  check (last_day >= first_day)
);

create index leave_request_person on leave_request (person, first_day);

create index leave_request_open on leave_request (first_day) where state in ('waiting', 'leader');

-- Which balance the days of a granted request were taken from.
create table leave_taken (
  request bigint not null references leave_request,
  balance bigint not null references leave_balance,
  days numeric(7, 3) not null check (days > 0),
  primary key (request, balance)
);

-- The days of a granted request and the absence that stands for each in the schedule.
create table leave_day (
  request bigint not null references leave_request,
  person bigint not null,
  team text not null,
  day date not null,
  absence bigint not null,
  primary key (request, day)
);

create index leave_day_day on leave_day (day);

-- One row that every decision locks: requests are decided one after the other, so that the last
-- place is given once.
create table leave_gate (id integer primary key check (id = 1));

insert into leave_gate values (1);
