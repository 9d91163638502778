-- Time that each person of a simulated roster is expected to spend with customers, all channels together.
create table roster_customer_time (
  version bigint not null references roster_version on delete cascade,
  person bigint not null,
  day date not null,
  customer_hours double precision not null check (customer_hours >= 0),
  paid_hours double precision not null check (paid_hours >= 0),
  primary key (version, person, day)
);
