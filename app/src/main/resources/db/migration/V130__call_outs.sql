-- Offers of hours beside the plan and of time off: to whom in which order and why, what they answered,
-- and everything that happened. Of a link only the digest of its secret is kept.
create table call_offer (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('hours', 'time-off')),
  day date not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  queue text not null,
  places integer not null check (places between 1 and 200),
  wave_size integer not null check (wave_size between 1 and 1000),
  wave_minutes integer not null check (wave_minutes between 1 and 1440),
  note text not null,
  state text not null check (state in ('open', 'filled', 'closed')),
  made_at timestamptz not null,
  made_by text not null,
  check (end_at > start_at)
);

create index call_offer_open on call_offer (start_at) where state = 'open';

create table call_candidate (
  offer bigint not null references call_offer,
  person bigint not null,
  position integer not null,
  first_right boolean not null,
  cost numeric(8, 2) not null,
  offered_before integer not null,
  asked_at timestamptz,
  secret_digest bytea unique,
  answer text check (answer in ('yes', 'no', 'called-off')),
  answered_at timestamptz,
  settled_at timestamptz,
  primary key (offer, person),
  unique (offer, position)
);

create index call_candidate_person on call_candidate (person, asked_at);

create table call_log (
  id bigint generated always as identity primary key,
  offer bigint not null references call_offer,
  at timestamptz not null,
  what text not null,
  person bigint,
  by_name text not null
);

create index call_log_offer on call_log (offer, id);
