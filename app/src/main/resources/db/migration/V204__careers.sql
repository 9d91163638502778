-- Careers: what somebody wishes, kept apart from what is assessed; openings shown inside first, each
-- decision with its reasons (CAR-02, CAR-03, CAR-07, CAR-09, CAR-17).
create table career_wish (
    person_id bigint      not null references person,
    path      text        not null check (path ~ '^[a-z-]{1,40}$'),
    words     text        not null default '' check (length(words) <= 1000),
    shared    boolean     not null,
    wished_at timestamptz not null,
    primary key (person_id, path)
);

-- Never changed: a new assessment stands beside the old one.
create table career_readiness (
    id          bigint      generated always as identity primary key,
    person_id   bigint      not null references person,
    path        text        not null check (path ~ '^[a-z-]{1,40}$'),
    step        text        not null check (step in ('not-yet', 'within-a-year', 'ready')),
    evidence    text        not null check (length(evidence) between 1 and 1000),
    assessed_by text        not null,
    assessed_at timestamptz not null
);
create index career_readiness_of_person on career_readiness (person_id, path, assessed_at desc);

create table career_opening (
    id            bigint      generated always as identity primary key,
    path          text        not null check (path ~ '^[a-z-]{1,40}$'),
    title         text        not null check (length(title) between 1 and 200),
    words         text        not null check (length(words) between 1 and 4000),
    outside_from  date        not null,
    closes_on     date        not null,
    made_at       timestamptz not null,
    made_by       text        not null,
    check (closes_on >= outside_from)
);

create table career_application (
    id         bigint      generated always as identity primary key,
    opening_id bigint      not null references career_opening,
    person_id  bigint      not null references person,
    words      text        not null check (length(words) between 1 and 4000),
    at         timestamptz not null,
    state      text        not null default 'open' check (state in ('open', 'chosen', 'not-chosen')),
    reasons    text        not null default '' check (length(reasons) <= 2000),
    decided_by text,
    decided_at timestamptz,
    unique (opening_id, person_id),
    check ((state = 'open') = (decided_at is null)),
    check (state = 'open' or length(reasons) > 0)
);
