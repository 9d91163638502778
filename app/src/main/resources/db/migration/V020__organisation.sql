-- Who the centre works for and with, where, and in which teams (ORG-01, 02, 07, 08, 09, 12, 14, 15).
-- Codes are the names by which files and people know a thing; rows are referred to by id.
create table client (
    id      bigint generated always as identity primary key,
    code    text    not null unique check (length(code) between 1 and 100),
    name    text    not null check (length(name) between 1 and 200),
    version integer not null default 1
);

create table mission (
    id               bigint generated always as identity primary key,
    client_id        bigint  not null references client,
    code             text    not null unique check (length(code) between 1 and 100),
    name             text    not null check (length(name) between 1 and 200),
    function_type    text    not null default 'service' check (function_type in ('service', 'sales')),
    customer_segment text    not null default 'private' check (customer_segment in ('private', 'corporate', 'partner')),
    version          integer not null default 1
);

create table partner_organisation (
    id      bigint generated always as identity primary key,
    code    text    not null unique check (length(code) between 1 and 100),
    name    text    not null check (length(name) between 1 and 200),
    country text    not null check (country ~ '^[A-Z]{2}$'),
    version integer not null default 1
);

create table site (
    id            bigint generated always as identity primary key,
    code          text     not null unique check (length(code) between 1 and 100),
    name          text     not null check (length(name) between 1 and 200),
    country       text     not null check (country ~ '^[A-Z]{2}$'),
    zone          text     not null,
    opens_minute  integer  not null check (opens_minute between 0 and 1439),
    closes_minute integer  not null check (closes_minute between 1 and 2880),
    opened_on     date,
    closed_on     date,
    in_eea        boolean  not null,
    partner_id    bigint   references partner_organisation,
    version       integer  not null default 1,
    check (closes_minute > opens_minute),
    check (closed_on is null or opened_on is null or closed_on > opened_on)
);

create table team (
    id      bigint generated always as identity primary key,
    code    text    not null unique check (length(code) between 1 and 100),
    name    text    not null check (length(name) between 1 and 200),
    site_id bigint  not null references site,
    unit    text    not null default 'front' check (unit in ('front', 'back')),
    version integer not null default 1
);

create table queue (
    id                 bigint generated always as identity primary key,
    code               text             not null unique check (length(code) between 1 and 100),
    name               text             not null check (length(name) between 1 and 200),
    channel            text             not null check (channel in ('voice', 'chat', 'email', 'callback', 'task')),
    language           text             not null default '',
    site_id            bigint           references site,
    mission_id         bigint           references mission,
    partner_id         bigint           references partner_organisation,
    goal               text             not null,
    service_definition text             not null,
    max_occupancy      double precision not null check (max_occupancy > 0 and max_occupancy <= 1),
    minimum_people     integer          not null default 0 check (minimum_people >= 0),
    patience_seconds   double precision check (patience_seconds >= 0),
    concurrency        integer          not null default 1 check (concurrency >= 1),
    shrinkage          double precision not null default 0 check (shrinkage >= 0 and shrinkage < 1),
    handle_seconds     double precision not null check (handle_seconds >= 0),
    short_seconds      double precision not null default 5 check (short_seconds >= 0),
    opens_minute       integer          not null check (opens_minute between 0 and 1439),
    closes_minute      integer          not null check (closes_minute between 1 and 2880),
    version            integer          not null default 1,
    check (closes_minute > opens_minute)
);

-- Hours by weekday (1 is Monday) or for one date, which wins; a row without hours is closed.
create table queue_opening (
    queue_id      bigint  not null references queue,
    weekday       integer check (weekday between 1 and 7),
    on_date       date,
    opens_minute  integer check (opens_minute between 0 and 1439),
    closes_minute integer check (closes_minute between 1 and 2880),
    check ((weekday is null) <> (on_date is null)),
    check ((opens_minute is null) = (closes_minute is null)),
    check (closes_minute > opens_minute)
);
create index queue_opening_of_queue on queue_opening (queue_id);
