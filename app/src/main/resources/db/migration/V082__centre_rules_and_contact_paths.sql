-- What centres ask of all their queues together, and how the contacts of a queue are worked and where they may go on to.
create table centre_rules (
  site text primary key,
  band_from double precision,
  band_to double precision,
  ceiling double precision,
  planned_away double precision not null check (planned_away >= 0 and planned_away < 1),
  lines jsonb not null,
  check ((band_from is null) = (band_to is null) and (band_to is null) = (ceiling is null)),
  check (band_from is null or (0 <= band_from and band_from <= band_to and band_to <= ceiling and ceiling <= 1))
);

create table queue_working (
  queue text primary key,
  concurrency integer check (concurrency between 1 and 20),
  speeds double precision[],
  paths jsonb not null
);

alter table need_queue add column paths jsonb not null default '{}';
