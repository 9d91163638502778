-- What a published roster would give with the newest need, beside what it promised when it was published.
create table roster_expected_now (
  version bigint not null references roster_version on delete cascade,
  queue text not null,
  day date not null,
  need bigint not null references need_version on delete cascade,
  changes bigint not null,
  simulated_at timestamptz not null,
  offered double precision not null,
  service double precision not null,
  service_low double precision not null,
  service_high double precision not null,
  occupancy double precision not null,
  goal_text text not null,
  primary key (version, queue, day)
);
