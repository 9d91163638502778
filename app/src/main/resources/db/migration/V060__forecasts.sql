-- Forecast versions: made once from history, never changed; what people know better is laid over them.
create table forecast_version (
  id bigint generated always as identity primary key,
  job text not null unique,
  made_at timestamptz not null,
  made_by text not null,
  first_day date not null,
  days integer not null check (days between 1 and 400),
  slot_minutes integer not null check (slot_minutes between 5 and 60),
  history_until date not null,
  seed bigint not null,
  approved_at timestamptz,
  approved_by text,
  check ((approved_at is null) = (approved_by is null))
);

create table forecast_queue (
  version bigint not null references forecast_version on delete cascade,
  queue text not null,
  zone text not null,
  history_rows integer not null,
  history_first_day date,
  account jsonb not null,
  primary key (version, queue)
);

create table forecast_slot (
  version bigint not null,
  queue text not null,
  start_at timestamptz not null,
  mean double precision not null check (mean >= 0),
  p10 double precision not null check (p10 >= 0),
  p50 double precision not null check (p50 >= p10),
  p90 double precision not null check (p90 >= p50),
  handle_seconds double precision not null check (handle_seconds >= 0),
  primary key (version, queue, start_at),
  foreign key (version, queue) references forecast_queue on delete cascade
);

create table forecast_day (
  version bigint not null,
  queue text not null,
  day date not null,
  mean double precision not null check (mean >= 0),
  p10 double precision not null check (p10 >= 0),
  p50 double precision not null check (p50 >= p10),
  p90 double precision not null check (p90 >= p50),
  primary key (version, queue, day),
  foreign key (version, queue) references forecast_queue on delete cascade
);

-- What was judged of older forecasts when this one was made.
create table forecast_accuracy (
  version bigint not null,
  queue text not null,
  horizon_days integer not null,
  origins integer not null,
  wape double precision not null,
  mase double precision not null,
  cover double precision not null,
  naive_wape double precision not null,
  floor_wape double precision not null,
  primary key (version, queue, horizon_days),
  foreign key (version, queue) references forecast_queue on delete cascade
);
