-- The ledger adds up each queue's day once, when it is over, so that its page reads few rows and its
-- figures outlive the versions they were made from.
create table ledger_day (
  queue text not null,
  day date not null,
  lead_days integer not null check (lead_days > 0),
  starts_at timestamptz not null,
  version bigint,
  slots integer not null check (slots >= 0),
  came double precision not null,
  made double precision not null,
  used double precision not null,
  repeated double precision not null,
  floor_error double precision not null,
  made_error double precision not null,
  used_error double precision not null,
  repeated_error double precision not null,
  expected_work double precision not null,
  came_work double precision not null,
  came_as_expected double precision not null,
  square_work double precision not null,
  primary key (queue, day, lead_days)
);

create index ledger_day_by_lead on ledger_day (lead_days, day);

-- What each override or known deviation did on a queue's day, in contacts.
create table ledger_layer (
  queue text not null,
  day date not null,
  lead_days integer not null,
  override bigint references forecast_override on delete cascade,
  deviation bigint references known_deviation on delete cascade,
  came double precision not null,
  made double precision not null,
  foreign key (queue, day, lead_days) references ledger_day on delete cascade,
  check ((override is null) <> (deviation is null))
);

create index ledger_layer_of_day on ledger_layer (queue, day, lead_days);
