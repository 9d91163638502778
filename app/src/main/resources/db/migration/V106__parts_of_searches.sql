-- Parts of a large search that any worker may take; a taken part whose worker falls silent is open
-- again. They go when the search has ended.
create table search_round (
  version bigint not null references roster_version on delete cascade,
  round integer not null check (round >= 0),
  begins_with bytea not null,
  primary key (version, round)
);

create table search_part (
  version bigint not null,
  round integer not null,
  part integer not null check (part >= 0),
  cpu_seconds double precision check (cpu_seconds > 0),
  moves bigint check (moves > 0),
  taken_by text,
  heard_at timestamptz,
  times_taken integer not null default 0,
  result bytea,
  primary key (version, round, part),
  foreign key (version, round) references search_round on delete cascade,
  check ((cpu_seconds is null) <> (moves is null)),
  check ((taken_by is null) = (heard_at is null))
);
