-- Who follows which rotation from which day on, and single days that are fixed: both bind every
-- build of their days, a fixed day before a rotation. What a planner types by hand stands.
create table rotation_follower (
  id bigint generated always as identity primary key,
  person bigint not null,
  rotation bigint not null references rotation,
  first_cell integer not null check (first_cell >= 0),
  from_day date not null,
  until_day date check (until_day > from_day),
  entered_at timestamptz not null,
  entered_by text not null,
  exclude using gist (person with =, daterange(from_day, until_day) with &&)
);

create index rotation_follower_rotation on rotation_follower (rotation);

create table fixed_day (
  person bigint not null,
  day date not null,
  cell text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (person, day)
);
