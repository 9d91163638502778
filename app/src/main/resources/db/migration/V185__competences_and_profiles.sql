-- What people can beside queues and languages, and what a role or a mission asks for (TRN-08, TRN-18, CAR-23).
create table competence (
    id   bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    name text not null check (length(name) between 1 and 200),
    says text not null default '' check (length(says) <= 2000)
);

-- A level once held is never overwritten: a new assessment ends the old row and begins another.
create table competence_held (
    id            bigint generated always as identity primary key,
    person_id     bigint      not null references person,
    competence_id bigint      not null references competence,
    level         integer     not null check (level between 1 and 5),
    valid         daterange   not null check (not isempty(valid) and not lower_inf(valid)),
    evidence      text        not null check (length(evidence) between 1 and 1000),
    assessed_by   text        not null,
    assessed_at   timestamptz not null,
    exclude using gist (person_id with =, competence_id with =, valid with &&)
);

-- Whom a profile is for: a role, and the mission it is for; empty is any.
create table skill_profile (
    id      bigint generated always as identity primary key,
    code    text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    title   text not null check (length(title) between 1 and 200),
    role    text not null default '' check (role in ('', 'agent', 'leader')),
    client  text not null default '' check (length(client) <= 100)
);

create table skill_demand (
    profile_id bigint  not null references skill_profile,
    kind       text    not null check (kind in ('queue', 'language', 'course', 'competence')),
    thing      text    not null check (length(thing) between 1 and 100),
    level      integer not null check (level between 1 and 7),
    primary key (profile_id, kind, thing)
);
