-- Proof of what was learnt: written once, never altered, each row sealed with the one before it. It
-- holds what it says in its own words, so that it stays whole when a course is retired.
create table evidence (
    id            bigint generated always as identity primary key,
    person_id     bigint      not null references person,
    course        text        not null check (length(course) between 1 and 100),
    title         text        not null check (length(title) between 1 and 200),
    version       integer     check (version >= 1),
    content_hash  text        check (content_hash ~ '^[0-9a-f]{64}$'),
    attempt       integer     not null check (attempt >= 1),
    passed        boolean     not null,
    score         integer     check (score between 0 and 100),
    pass_mark     integer     check (pass_mark between 1 and 100),
    minutes       integer     not null check (minutes between 0 and 100000),
    completed_on  date        not null,
    valid_until   date,
    way           text        not null check (way in ('class', 'link', 'task', 'check', 'document', 'brought-in')),
    assessor      text        not null default '' check (length(assessor) <= 200),
    identity      text        not null check (length(identity) between 1 and 200),
    note          text        not null default '' check (length(note) <= 2000),
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    seal          text        not null unique check (seal ~ '^[0-9a-f]{64}$')
);
create index evidence_of_person on evidence (person_id, course, completed_on);
create trigger evidence_stays before update or delete or truncate on evidence
    for each statement execute function refuse_change();

-- A letter once sent for a due day and step is not sent again, whoever asks: the key refuses it.
create table training_reminder (
    requirement_id bigint      not null references requirement,
    person_id      bigint      not null references person,
    due            date        not null,
    step           text        not null,
    to_address     text        not null,
    sent_at        timestamptz not null,
    primary key (requirement_id, person_id, due, step)
);
create trigger training_reminder_stays before update or delete or truncate on training_reminder
    for each statement execute function refuse_change();
