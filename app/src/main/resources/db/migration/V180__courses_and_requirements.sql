-- What must be learnt, by whom, how often, with which content (TRN-01, 11, 12, 13).
create table course (
    id         bigint generated always as identity primary key,
    code       text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    kind       text not null check (kind in ('class', 'link', 'task', 'check', 'document')),
    client     text not null default '',
    retired_on date
);

-- A version never changes: what somebody has completed stays what it was.
create table course_version (
    course_id   bigint      not null references course,
    number      integer     not null check (number >= 1),
    title       text        not null check (length(title) between 1 and 200),
    language    text        not null check (language ~ '^[a-z]{2,3}$'),
    minutes     integer     not null check (minutes between 1 and 10000),
    content     text        not null check (length(content) <= 100000),
    pass_mark   integer     check (pass_mark between 1 and 100),
    repetitions integer     not null default 1 check (repetitions between 1 and 100),
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    made_at     timestamptz not null,
    made_by     text        not null,
    primary key (course_id, number)
);
create trigger course_version_stays before update or delete or truncate on course_version
    for each statement execute function refuse_change();

create table requirement (
    id       bigint generated always as identity primary key,
    code     text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    ended_on date
);

-- A requirement as it was written from a day on; changing it adds a version.
create table requirement_version (
    requirement_id  bigint      not null references requirement,
    number          integer     not null check (number >= 1),
    title           text        not null check (length(title) between 1 and 200),
    source          text        not null check (length(source) between 1 and 500),
    course_id       bigint      not null references course,
    recurrence      text        not null,
    in_force        date        not null,
    counts_from     date        not null,
    newcomer_days   integer     not null check (newcomer_days between 0 and 1000),
    grace_days      integer     not null check (grace_days between 0 and 1000),
    roles           text[]      not null default '{}',
    queues          text[]      not null default '{}',
    sites           text[]      not null default '{}',
    clients         text[]      not null default '{}',
    contracts       text[]      not null default '{}',
    tenure_days     integer     not null default 0 check (tenure_days >= 0),
    reminder_days   integer[]   not null,
    escalate_days   integer     not null,
    consequence     text        not null check (consequence in ('remind', 'escalate', 'close')),
    closes_queues   text[]      not null default '{}',
    made_at         timestamptz not null,
    made_by         text        not null,
    primary key (requirement_id, number),
    check (consequence = 'close' or cardinality(closes_queues) = 0)
);
create trigger requirement_version_stays before update or delete or truncate on requirement_version
    for each statement execute function refuse_change();

create table exemption (
    id             bigint generated always as identity primary key,
    requirement_id bigint      not null references requirement,
    person_id      bigint      not null references person,
    valid          daterange   not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    reason         text        not null check (length(reason) between 1 and 1000),
    approved_by    text        not null,
    approved_at    timestamptz not null,
    exclude using gist (requirement_id with =, person_id with =, valid with &&)
);
create trigger exemption_stays before update or delete or truncate on exemption
    for each statement execute function refuse_change();
