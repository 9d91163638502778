-- What is found by written rules and reviewed by people, how new leaders are helped, when somebody means to go
-- home, and what a quarter held (CAR-04 to CAR-06, CAR-12, CAR-14, CAR-22).
create table career_rule (
    code  text    primary key check (code ~ '^[a-z-]{1,40}$'),
    value integer not null check (value between 0 and 600)
);

-- Only ever added to: the last one holds.
create table career_review (
    id          bigint      generated always as identity primary key,
    person_id   bigint      not null references person,
    find        text        not null check (find in ('fast-achiever', 'second-line')),
    nominated   boolean     not null,
    reasons     text        not null check (length(reasons) between 1 and 1000),
    facts       jsonb       not null,
    reviewed_by text        not null,
    reviewed_at timestamptz not null
);
create index career_review_of_person on career_review (person_id, find, reviewed_at desc);

-- Given by the person alone, taken back when they like.
create table expected_return (
    person_id bigint      primary key references person,
    month     date        not null check (extract(day from month) = 1),
    words     text        not null default '' check (length(words) <= 500),
    shared    boolean     not null,
    told_at   timestamptz not null
);

create table leader_step (
    person_id bigint      not null references person,
    step      text        not null check (step ~ '^[a-z-]{1,40}$'),
    words     text        not null default '' check (length(words) <= 500),
    said_by   text        not null,
    done_at   timestamptz not null,
    primary key (person_id, step)
);

-- Sums over everybody; of no one person.
create table career_quarter (
    first_day    date             primary key,
    handled_h    double precision not null check (handled_h >= 0),
    talk_h       double precision not null check (talk_h >= 0),
    moves        integer          not null check (moves >= 0),
    counted_at   timestamptz      not null
);
create index career_application_of_person on career_application (person_id);
