-- Coaching, meetings and the like that a schedule has to place: all attend together, once. A window as
-- long as the activity is a fixed time.
create table activity_request (
  id bigint generated always as identity primary key,
  source text not null default 'planner',
  reference text not null default gen_random_uuid()::text,
  kind text not null check (kind in ('coaching', 'meeting', 'training')),
  title text not null check (title <> ''),
  minutes integer not null check (minutes between 15 and 480 and minutes % 15 = 0),
  window_start timestamptz not null,
  window_end timestamptz not null,
  leader bigint,
  entered_at timestamptz not null,
  entered_by text not null,
  cancelled_at timestamptz,
  check (window_end > window_start),
  unique (source, reference)
);

create index activity_request_window on activity_request (window_start, window_end);

create table activity_attendee (
  request bigint not null references activity_request,
  person bigint not null,
  primary key (request, person)
);
