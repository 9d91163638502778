-- What-if questions asked of a need, and what a queue's goal says beyond its text.
create table need_scenario (
  id bigint generated always as identity primary key,
  version bigint not null references need_version on delete cascade,
  name text not null check (name <> ''),
  day date not null,
  question jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  answer jsonb,
  trouble text
);
create index on need_scenario (version);

create table queue_goal_terms (
  queue text primary key,
  period text not null check (period in ('slot', 'block', 'day')),
  floor_share double precision not null check (floor_share between 0 and 1),
  minimum_at_night integer not null check (minimum_at_night >= 0),
  losses jsonb
);
