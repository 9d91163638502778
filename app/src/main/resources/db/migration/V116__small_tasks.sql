-- Work that can be laid aside at any moment, such as reading news: done at the desk between
-- customers, so many minutes a week, by everybody or by one team.
create table small_task (
  id bigint generated always as identity primary key,
  title text not null check (title <> ''),
  team bigint,
  minutes integer not null check (minutes between 15 and 480 and minutes % 15 = 0),
  piece_minutes integer not null
    check (piece_minutes between 15 and minutes and piece_minutes % 15 = 0),
  from_day date not null,
  until_day date check (until_day >= from_day),
  entered_at timestamptz not null,
  entered_by text not null
);

-- What a version asks of whom in each week, from its Monday.
create table roster_task_share (
  version bigint not null references roster_version on delete cascade,
  task bigint not null references small_task,
  person bigint not null,
  week date not null,
  minutes integer not null,
  primary key (version, task, person, week)
);

-- When people are to spare: nobody leaves the desk for these, so they are no rows of the schedule.
create table roster_task_piece (
  version bigint not null references roster_version on delete cascade,
  task bigint not null references small_task,
  person bigint not null,
  day date not null,
  starts timestamptz not null,
  ends timestamptz not null check (ends > starts),
  primary key (version, person, starts)
);

create index roster_task_piece_day on roster_task_piece (person, day);
