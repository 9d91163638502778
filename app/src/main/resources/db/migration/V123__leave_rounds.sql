-- The yearly round of leave: wishes until a deadline, places by week, what was given and why not.
create table leave_season (
  country text not null,
  first_day text not null check (first_day ~ '^\d\d-\d\d$'),
  last_day text not null check (last_day ~ '^\d\d-\d\d$'),
  weeks integer not null check (weeks between 1 and 8),
  law text not null,
  verified boolean not null,
  valid_from date not null,
  valid_until date,
  primary key (country, valid_from),
  check (valid_until > valid_from)
);

-- Weeks together that may be asked for, and in which stretch of the year.
insert into leave_season (country, first_day, last_day, weeks, law, verified, valid_from) values
  ('NO', '06-01', '09-30', 3, 'ferieloven § 7 nr. 1', false, '1990-05-01'),
  ('SE', '06-01', '08-31', 4, 'semesterlagen 12 §', false, '1978-01-01'),
  ('DK', '05-01', '09-30', 3, 'ferieloven § 9 stk. 2', false, '2020-09-01'),
  ('FI', '05-02', '09-30', 4, 'vuosilomalaki 20 §', false, '2005-04-01'),
  ('IS', '05-02', '09-15', 4, 'lög nr. 30/1987 um orlof, 4. gr.', false, '1988-01-01'),
  ('EE', '01-01', '12-31', 2, 'töölepingu seadus § 68 (5)', false, '2009-07-01'),
  ('LV', '01-01', '12-31', 2, 'Darba likums 149. pants', false, '2002-06-01'),
  ('LT', '01-01', '12-31', 2, 'Darbo kodeksas 128 str.', false, '2017-07-01'),
  ('PL', '01-01', '12-31', 2, 'Kodeks pracy art. 162', false, '1996-06-02'),
  ('RS', '01-01', '12-31', 2, 'Zakon o radu čl. 73', false, '2014-07-29');

create table leave_round (
  id bigint generated always as identity primary key,
  year integer not null check (year between 2000 and 2200),
  state text not null check (state in ('open', 'proposed', 'decided')),
  opens_on date not null,
  deadline date not null,
  seed bigint not null,
  entered_at timestamptz not null,
  entered_by text not null,
  decided_at timestamptz,
  decided_by text not null default '',
  check (deadline >= opens_on)
);

create table leave_round_team (
  round bigint not null references leave_round,
  team text not null,
  year integer not null,
  primary key (round, team),
  unique (team, year)
);

-- How many may be away in a week: counted from the need, or as a planner set it, with the reason.
create table leave_round_week (
  round bigint not null references leave_round,
  monday date not null check (extract(isodow from monday) = 1),
  people integer not null check (people >= 0),
  counted integer not null check (counted >= 0),
  places integer not null check (places >= 0),
  words text not null default '',
  changed_by text not null default '',
  primary key (round, monday)
);

create table leave_round_asker (
  round bigint not null references leave_round,
  person bigint not null,
  most_weeks integer not null check (most_weeks between 0 and 20),
  takes_season boolean not null,
  handed_at timestamptz not null,
  primary key (round, person)
);

create table leave_round_wish (
  round bigint not null,
  person bigint not null,
  part text not null check (part in ('main', 'year_end', 'other')),
  rank integer not null check (rank >= 1),
  monday date not null check (extract(isodow from monday) = 1),
  weeks integer not null check (weeks between 1 and 8),
  primary key (round, person, part, rank),
  foreign key (round, person) references leave_round_asker on delete cascade
);

-- What the proposal gives; figures of the reason by the step of the rule.
create table leave_round_given (
  round bigint not null references leave_round,
  person bigint not null,
  part text not null check (part in ('main', 'year_end', 'other')),
  monday date not null check (extract(isodow from monday) = 1),
  weeks integer not null check (weeks between 1 and 8),
  place integer not null,
  why text not null check (why in ('wished', 'by_law', 'by_hand')),
  rank integer not null default 0,
  turn integer not null default 0,
  pass integer not null default 0,
  beyond integer not null default 0,
  by_name text not null default '',
  words text not null default '',
  request bigint references leave_request,
  primary key (round, person, monday)
);

create table leave_round_refused (
  round bigint not null references leave_round,
  person bigint not null,
  part text not null check (part in ('main', 'year_end', 'other')),
  monday date not null,
  weeks integer not null,
  place integer not null,
  why text not null check (why in ('full', 'has_weeks', 'enough')),
  week date,
  length integer not null default 0,
  places integer not null default 0,
  turn integer not null default 0,
  stood integer not null default 0,
  nearest date[] not null,
  primary key (round, person, part, monday, weeks)
);

create index leave_round_given_person on leave_round_given (person);
