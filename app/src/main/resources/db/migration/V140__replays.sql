-- Past rosters replayed with the contacts that really came.
create table roster_replay (
  id bigint generated always as identity primary key,
  job text not null unique,
  roster bigint not null references roster_version,
  need bigint not null,
  made_at timestamptz not null,
  made_by text not null,
  result jsonb not null
);
create index on roster_replay (roster);
