-- What people know and the history cannot: named days, overrides, known deviations.
create table special_day (
  id bigint generated always as identity primary key,
  day date not null,
  name text not null check (name <> ''),
  country text not null default '',
  source text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  unique (day, name, country)
);

create table forecast_override (
  id bigint generated always as identity primary key,
  queue text not null,
  first_day date not null,
  last_day date not null,
  factor double precision not null check (factor > 0 and factor <= 10),
  reason text not null check (reason <> ''),
  entered_at timestamptz not null,
  entered_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check (last_day >= first_day),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index forecast_override_days on forecast_override (queue, first_day, last_day)
  where withdrawn_at is null;

-- The register of known deviations: planned work on systems, letters to customers, outages.
create table known_deviation (
  id bigint generated always as identity primary key,
  queue text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  factor double precision check (factor > 0 and factor <= 10),
  what text not null check (what <> ''),
  entered_at timestamptz not null,
  entered_by text not null,
  withdrawn_at timestamptz,
  check (last_at > first_at)
);

create index known_deviation_time on known_deviation (first_at, last_at) where withdrawn_at is null;
