-- What an hour of work costs at a site, as somebody confirmed it; before that the country's estimate is shown (MGT-02).
create table hour_cost (
    site         text             primary key check (length(site) between 1 and 100),
    currency     text             not null check (currency ~ '^[A-Z]{3}$'),
    rate         double precision not null check (rate > 0),
    monthly_pay  double precision not null check (monthly_pay >= 0),
    statutory    double precision not null check (statutory >= 0),
    other        double precision not null check (other >= 0),
    running      double precision not null check (running >= 0),
    paid_hours   double precision not null check (paid_hours > 0),
    lost         double precision not null check (lost >= 0 and lost < 1),
    confirmed_at timestamptz      not null,
    confirmed_by text             not null
);

-- Work that somebody may ask for, line by line, and what partners ask for it (MGT-01, MGT-04).
create table tender (
    id         bigint      generated always as identity primary key,
    name       text        not null check (length(name) between 1 and 100),
    content    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
