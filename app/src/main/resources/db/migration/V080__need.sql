-- How many people keep what queues promise: need versions with their settings and reasons.
create table need_version (
  id bigint generated always as identity primary key,
  job text not null unique,
  forecast bigint not null references forecast_version,
  made_at timestamptz not null,
  made_by text not null,
  first_day date not null,
  days integer not null check (days >= 1),
  slot_minutes integer not null,
  overrides bigint[] not null
);

create table need_queue (
  version bigint not null references need_version on delete cascade,
  queue text not null,
  zone text not null,
  settings jsonb not null,
  primary key (version, queue)
);

create table need_slot (
  version bigint not null,
  queue text not null,
  start_at timestamptz not null,
  contacts double precision not null check (contacts >= 0),
  handle_seconds double precision not null check (handle_seconds >= 0),
  at_desk double precision not null check (at_desk >= 0),
  scheduled double precision not null check (scheduled >= at_desk),
  model text not null,
  expected_service double precision not null,
  expected_occupancy double precision not null,
  reasons jsonb not null,
  primary key (version, queue, start_at),
  foreign key (version, queue) references need_queue on delete cascade
);
