-- What a roster must respect and what people ask for, the private calendar feed, and notices.
create table absence (
  id bigint generated always as identity primary key,
  person bigint not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  kind text not null check (kind in ('absence', 'blackout', 'wish_free')),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by text not null,
  check (end_at > start_at)
);

create index absence_person on absence (person, start_at);

create table start_wish (
  id bigint generated always as identity primary key,
  person bigint not null,
  from_minute integer not null check (from_minute between 0 and 1440),
  to_minute integer not null check (to_minute between 0 and 1440),
  valid_from date not null,
  valid_until date,
  entered_at timestamptz not null,
  check (valid_until is null or valid_until > valid_from)
);

create index start_wish_person on start_wish (person);

-- Only the digest of a feed's secret is kept: who reads the database cannot read calendars.
create table calendar_feed (
  id bigint generated always as identity primary key,
  person bigint not null,
  secret_digest bytea not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);

create unique index calendar_feed_in_force on calendar_feed (person) where revoked_at is null;

create table schedule_notice (
  person bigint not null,
  version bigint not null references roster_version,
  told_at timestamptz not null,
  seen_at timestamptz,
  primary key (person, version)
);
