-- What planners ruled on days of a queue's history that were unlike others; the next forecast obeys.
create table ruled_days (
  id bigint generated always as identity primary key,
  queue text not null,
  first_day date not null,
  last_day date not null,
  ruling text not null check (ruling in ('COUNTS', 'LEFT_OUT', 'NEW_LEVEL', 'NO_NEW_LEVEL')),
  reason text not null check (reason <> ''),
  entered_at timestamptz not null,
  entered_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check (last_day >= first_day),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- One ruling of a kind on the same days; another takes its place.
create unique index ruled_days_once on ruled_days
  (queue, first_day, last_day, (ruling in ('NEW_LEVEL', 'NO_NEW_LEVEL'))) where withdrawn_at is null;
