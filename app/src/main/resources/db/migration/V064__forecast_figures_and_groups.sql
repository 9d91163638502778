-- Wrap-up and abandonment beside handle time, how right they were, and groups of the planner's own.
alter table forecast_slot
  add column wrapup_seconds double precision not null default 0 check (wrapup_seconds >= 0),
  add column abandoned_share double precision not null default 0
    check (abandoned_share between 0 and 1);

create table forecast_figure_accuracy (
  version bigint not null,
  queue text not null,
  horizon_days integer not null,
  figure text not null check (figure in ('HANDLE_TIME', 'WRAPUP', 'ABANDONED')),
  error double precision not null,
  naive_error double precision not null,
  primary key (version, queue, horizon_days, figure),
  foreign key (version, queue) references forecast_queue on delete cascade
);

create table queue_group (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''),
  queues text[] not null check (cardinality(queues) >= 2),
  made_at timestamptz not null,
  made_by text not null
);
