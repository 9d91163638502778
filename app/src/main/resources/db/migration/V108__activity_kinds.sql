-- What a centre calls its activities beside the desk: name, look and usual length as data. A change
-- is a new row from a day on, so that the past stays readable.
create table activity_kind (
  id bigint generated always as identity primary key,
  code text not null check (code <> ''),
  title text not null check (title <> ''),
  kind text not null check (kind in ('coaching', 'meeting', 'training')),
  minutes integer not null check (minutes between 15 and 480 and minutes % 15 = 0),
  from_day date not null,
  until_day date check (until_day > from_day),
  entered_at timestamptz not null,
  entered_by text not null,
  exclude using gist (code with =, daterange(from_day, until_day) with &&)
);

-- The code of the kind a planner chose; empty for one of the product's own.
alter table activity_request add column kind_code text not null default '';

create index activity_request_kind on activity_request (kind_code) where kind_code <> '';
