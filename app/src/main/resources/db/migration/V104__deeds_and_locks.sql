-- Several rows changed in one go are undone in one go; rows that the next build leaves as they are;
-- the shifts a planner can type by their code.
alter table roster_edit add column deed bigint;

create index roster_edit_deed on roster_edit (deed);

create sequence roster_deed;

-- Undoing takes a number of the same sequence: what was done later ends the chance to do it again.
alter table roster_edit add column undone_deed bigint;

-- A lock of a person has no day, a lock of a day no person, a lock of a shift has both.
create table roster_lock (
  id bigint generated always as identity primary key,
  version bigint not null references roster_version on delete cascade,
  person bigint,
  business_day date,
  made_at timestamptz not null,
  made_by text not null,
  check (person is not null or business_day is not null),
  unique nulls not distinct (version, person, business_day)
);

create table shift_code (
  id bigint generated always as identity primary key,
  code text not null check (code <> ''),
  title text not null check (title <> ''),
  starts_minute integer not null check (starts_minute between 0 and 1439),
  ends_minute integer not null check (ends_minute between 1 and 1440),
  from_day date not null,
  until_day date check (until_day > from_day),
  entered_at timestamptz not null,
  entered_by text not null,
  exclude using gist (code with =, daterange(from_day, until_day) with &&)
);

-- The draft a rebuild starts from, and the teams it may change; empty for all.
alter table roster_version add column built_from bigint references roster_version;

alter table roster_version add column scope text not null default '';
