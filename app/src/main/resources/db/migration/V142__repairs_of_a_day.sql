-- Ways to go on after something upset published days, and which one was taken. Told twice, sought
-- once; a way that was taken back may be taken again.
create table day_repair (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('away', 'volume', 'meeting')),
  roster bigint not null references roster_version,
  person bigint,
  subject text not null,
  upset_from timestamptz not null,
  upset_until timestamptz not null,
  factor double precision not null check (factor > 0),
  made_at timestamptz not null,
  found jsonb not null,
  taken_way integer check (taken_way >= 0),
  taken_at timestamptz,
  taken_by text,
  unique nulls not distinct (kind, roster, person, subject, upset_from, upset_until, factor),
  check ((kind = 'away') = (person is not null)),
  check (upset_until > upset_from),
  check ((taken_way is null) = (taken_at is null)),
  check ((taken_way is null) = (taken_by is null))
);
