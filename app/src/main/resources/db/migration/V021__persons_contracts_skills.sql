-- Who works here, with what agreement, able to do what, each fact with its validity: a change ends the
-- old row and begins a new one, so that what was true on a day stays known (ORG-03, 05, 10).
create table person (
    id         bigint generated always as identity primary key,
    code       text    not null unique check (length(code) between 1 and 100),
    first_name text    not null check (length(first_name) between 1 and 100),
    last_name  text    not null default '' check (length(last_name) <= 100),
    email      text    not null default '' check (length(email) <= 200),
    site_id    bigint  not null references site,
    works_from text    not null default 'site' check (works_from in ('site', 'home')),
    version    integer not null default 1
);
create index person_by_name on person (lower(first_name || ' ' || last_name));

create table team_member (
    person_id bigint    not null references person,
    team_id   bigint    not null references team,
    valid     daterange not null check (not isempty(valid)),
    exclude using gist (person_id with =, valid with &&)
);
create index team_member_of_team on team_member using gist (team_id, valid);

create table team_leader (
    team_id   bigint    not null references team,
    person_id bigint    not null references person,
    valid     daterange not null check (not isempty(valid)),
    exclude using gist (team_id with =, valid with &&)
);

create table contract_terms (
    id              bigint generated always as identity primary key,
    code            text             not null unique check (length(code) between 1 and 100),
    weekly_hours    double precision not null check (weekly_hours between 0 and 168),
    shift_hours     text             not null,
    tolerance_hours double precision not null check (tolerance_hours >= 0),
    version         integer          not null default 1
);

create table contract (
    id              bigint generated always as identity primary key,
    person_id       bigint    not null references person,
    terms_id        bigint    not null references contract_terms,
    valid           daterange not null check (not isempty(valid)),
    earliest_minute integer   not null check (earliest_minute between 0 and 1440),
    latest_minute   integer   not null check (latest_minute between 0 and 1440),
    night           boolean   not null,
    version         integer   not null default 1,
    constraint contracts_of_a_person_do_not_overlap exclude using gist (person_id with =, valid with &&)
);

create table break_rule (
    min_presence_minutes     integer not null check (min_presence_minutes >= 0),
    position                 integer not null,
    kind                     text    not null check (kind in ('meal', 'break')),
    minutes                  integer not null check (minutes > 0),
    paid                     boolean not null,
    earliest_after_minutes   integer not null check (earliest_after_minutes >= 0),
    latest_before_end_minutes integer not null check (latest_before_end_minutes >= 0),
    primary key (min_presence_minutes, position)
);

create table skill (
    person_id bigint    not null references person,
    queue_id  bigint    not null references queue,
    level     integer   not null check (level between 1 and 5),
    valid     daterange not null check (not isempty(valid)),
    exclude using gist (person_id with =, queue_id with =, valid with &&)
);

create table language_skill (
    person_id bigint    not null references person,
    language  text      not null check (language ~ '^[a-z]{2,3}$'),
    level     text      not null check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native')),
    valid     daterange not null check (not isempty(valid)),
    exclude using gist (person_id with =, language with =, valid with &&)
);

create table client_assignment (
    person_id bigint    not null references person,
    client_id bigint    not null references client,
    ready     boolean   not null default true,
    valid     daterange not null check (not isempty(valid)),
    exclude using gist (person_id with =, client_id with =, valid with &&)
);

create table place_of_work (
    person_id    bigint not null references person,
    business_day date   not null,
    works_from   text   not null check (works_from in ('site', 'home')),
    site_id      bigint references site,
    primary key (person_id, business_day),
    check (works_from = 'home' or site_id is not null)
);
