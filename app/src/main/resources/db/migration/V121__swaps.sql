-- Shifts that change hands between two people, and days people reported ill.
create table swap_offer (
  id bigint generated always as identity primary key,
  giver bigint not null,
  day date not null,
  taker bigint,
  state text not null check (state in ('open', 'leader', 'done', 'refused', 'withdrawn')),
  offered_at timestamptz not null,
  decided_at timestamptz,
  decided_by text not null default ''
);

create index swap_offer_open on swap_offer (day) where state in ('open', 'leader');

-- One row for each person an offer was made to; the answer is null until they give one.
create table swap_asked (
  offer bigint not null references swap_offer,
  person bigint not null,
  declined_at timestamptz,
  primary key (offer, person)
);

create table illness (
  id bigint generated always as identity primary key,
  person bigint not null,
  from_at timestamptz not null,
  last_day date not null,
  absence bigint not null,
  reported_at timestamptz not null,
  well_at timestamptz,
  check (well_at is null or well_at >= reported_at)
);

create index illness_person on illness (person, last_day);
