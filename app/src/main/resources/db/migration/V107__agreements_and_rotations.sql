-- Rules of the house's own agreements and which agreement holds where: laid over the shipped book,
-- never in its place. A row is withdrawn, not deleted, so that it can be told what held when.
create table house_rule (
  id bigint generated always as identity primary key,
  country text not null check (country ~ '^[A-Z]{2}$'),
  agreement text not null check (agreement <> ''),
  rule text not null check (rule <> ''),
  value text not null check (value <> ''),
  legal_basis text not null check (legal_basis <> ''),
  from_day date not null,
  entered_at timestamptz not null,
  entered_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create unique index house_rule_once on house_rule (country, agreement, rule, from_day)
  where withdrawn_at is null;

-- The agreement of a country from a day on; an empty name is the law alone.
create table agreement_in_force (
  id bigint generated always as identity primary key,
  country text not null check (country ~ '^[A-Z]{2}$'),
  agreement text not null,
  from_day date not null,
  entered_at timestamptz not null,
  entered_by text not null
);

create index agreement_in_force_day on agreement_in_force (country, from_day desc, id desc);

-- Cells of days that repeat, to be laid over people; a changed rotation is a new row from a day on.
create table rotation (
  id bigint generated always as identity primary key,
  title text not null check (title <> ''),
  cells text not null check (cells <> ''),
  entered_at timestamptz not null,
  entered_by text not null,
  ended_at timestamptz,
  ended_by text
);
