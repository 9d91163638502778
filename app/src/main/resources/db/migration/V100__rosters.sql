-- Rosters as versions: a draft is solved and corrected, publishing makes it unchangeable.
create table roster_version (
  id bigint generated always as identity primary key,
  job text not null unique,
  need bigint not null references need_version,
  first_day date not null,
  days integer not null check (days between 1 and 62),
  seed bigint not null,
  cpu_seconds double precision not null check (cpu_seconds > 0),
  state text not null check (state in ('solving', 'draft', 'published', 'failed')),
  made_at timestamptz not null,
  made_by text not null,
  published_at timestamptz,
  published_by text,
  report jsonb,
  check ((state = 'published') = (published_at is not null)),
  check ((published_at is null) = (published_by is null))
);

create index roster_version_days on roster_version (first_day, state);

-- One row for each shift and for each meal, break and activity inside it, as in schedule.csv.
create table roster_piece (
  version bigint not null references roster_version on delete cascade,
  person bigint not null,
  business_day date not null,
  kind text not null check (kind in ('shift', 'meal', 'break', 'activity')),
  start_at timestamptz not null,
  end_at timestamptz not null,
  activity text,
  primary key (version, person, business_day, start_at, kind),
  check (end_at > start_at),
  check ((kind = 'activity') = (activity is not null)),
  exclude using gist (version with =, person with =, tstzrange(start_at, end_at) with &&)
    where (kind = 'shift')
);

create index roster_piece_person on roster_piece (person, business_day);

-- Which queue each person serves first while at the desk: the split of least cost, kept so that
-- planner, agent and floor see the same.
create table roster_desk (
  version bigint not null references roster_version on delete cascade,
  person bigint not null,
  business_day date not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  queue text not null,
  primary key (version, person, start_at),
  check (end_at > start_at)
);

create index roster_desk_day on roster_desk (version, business_day);

create index roster_desk_person on roster_desk (person, business_day);

create table roster_activity (
  version bigint not null references roster_version on delete cascade,
  activity text not null,
  kind text not null,
  title text not null,
  primary key (version, activity)
);

-- Each correction of a draft, kept so that it can be undone and seen.
create table roster_edit (
  id bigint generated always as identity primary key,
  version bigint not null references roster_version on delete cascade,
  person bigint not null,
  business_day date not null,
  made_at timestamptz not null,
  made_by text not null,
  before jsonb not null,
  after jsonb not null,
  undone_at timestamptz
);

create index roster_edit_row on roster_edit (version, person, business_day);

-- The finished schedule simulated: what customers and people can expect.
create table roster_simulation (
  version bigint not null references roster_version on delete cascade,
  queue text not null,
  day date not null,
  offered double precision not null,
  service double precision not null,
  service_low double precision not null,
  service_high double precision not null,
  occupancy double precision not null,
  goal_text text not null,
  primary key (version, queue, day)
);

create table roster_simulation_slot (
  version bigint not null references roster_version on delete cascade,
  queue text not null,
  start_at timestamptz not null,
  offered double precision not null,
  service double precision not null,
  service_low double precision not null,
  service_high double precision not null,
  occupancy double precision not null,
  primary key (version, queue, start_at)
);

create function refuse_change_of_published_roster() returns trigger language plpgsql as $$
declare touched bigint;
begin
  touched := case when tg_op = 'DELETE' then old.version else new.version end;
  if exists (select from roster_version where id = touched and state = 'published') then
    raise exception 'The published roster % cannot be changed. Maybe make a new version.', touched;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger roster_piece_published before insert or update or delete on roster_piece
  for each row execute function refuse_change_of_published_roster();

create trigger roster_desk_published before insert or update or delete on roster_desk
  for each row execute function refuse_change_of_published_roster();

create trigger roster_edit_published before insert or update or delete on roster_edit
  for each row execute function refuse_change_of_published_roster();

create function refuse_unpublishing() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'The published roster % cannot be changed. Maybe make a new version.', old.id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger roster_version_published before update or delete on roster_version
  for each row execute function refuse_unpublishing();
