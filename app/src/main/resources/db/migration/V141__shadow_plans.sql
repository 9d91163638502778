-- Schedules made here beside those of another suite, both judged on the same forecast.
create table shadow_plan (
  id bigint generated always as identity primary key,
  job text not null unique,
  theirs bigint not null references roster_version,
  ours bigint not null references roster_version,
  made_at timestamptz not null,
  made_by text not null,
  result jsonb not null
);
create index on shadow_plan (theirs);
