-- What an opening asks, where the work may be done and what is hard about it, and those from outside who ask for
-- it (CAR-15, CAR-24). Of candidates only what they have shown is kept; their rows are deleted on their day.
alter table career_opening
    add column profile   text    not null default '' check (length(profile) <= 100),
    add column mission   text    not null default '' check (length(mission) <= 100),
    add column demands   jsonb   not null default '[]',
    add column places    integer not null default 1 check (places between 1 and 500),
    add column countries text[]  not null default '{}' check (cardinality(countries) <= 50),
    add column hard      text    not null default '' check (length(hard) <= 4000);

create table candidate (
    id        bigint generated always as identity primary key,
    name      text        not null check (length(name) between 1 and 200),
    contact   text        not null check (length(contact) between 1 and 200),
    country   text        not null check (country ~ '^[A-Z]{2}$'),
    can_start date        not null,
    wish      text        not null default '' check (length(wish) <= 1000),
    came_at   timestamptz not null,
    forget_on date        not null
);
create index candidate_by_country on candidate (country, came_at);

create table candidate_shown (
    candidate_id bigint      not null references candidate on delete cascade,
    kind         text        not null check (kind in ('language', 'competence')),
    thing        text        not null check (length(thing) between 1 and 100),
    level        integer     not null check (level between 1 and 7),
    evidence     text        not null check (length(evidence) between 1 and 1000),
    seen_by      text        not null,
    seen_at      timestamptz not null,
    primary key (candidate_id, kind, thing)
);

-- Nobody is chosen before they were told what the work is like, and nothing is decided without reasons.
create table candidate_forward (
    id           bigint generated always as identity primary key,
    candidate_id bigint not null references candidate on delete cascade,
    opening_id   bigint not null references career_opening,
    told_at      timestamptz,
    state        text   not null default 'open' check (state in ('open', 'chosen', 'not-chosen')),
    reasons      text   not null default '' check (length(reasons) <= 2000),
    decided_by   text,
    decided_at   timestamptz,
    unique (candidate_id, opening_id),
    check ((state = 'open') = (decided_at is null)),
    check (state = 'open' or length(reasons) > 0),
    check (state <> 'chosen' or told_at is not null)
);
create index candidate_forward_of_opening on candidate_forward (opening_id);
