-- E-learning packages (SCORM 1.2 and 2004): their files, and each learner's attempt at one (TRN-12).
alter table course drop constraint course_kind_check;
alter table course add constraint course_kind_check
    check (kind in ('class', 'link', 'task', 'check', 'document', 'package'));
alter table evidence drop constraint evidence_way_check;
alter table evidence add constraint evidence_way_check
    check (way in ('class', 'link', 'task', 'check', 'document', 'package', 'brought-in'));

-- Known by the hash of all its files; a course version names it, so it never changes.
create table package (
    hash    text        primary key check (hash ~ '^[0-9a-f]{64}$'),
    edition text        not null check (edition in ('scorm-1-2', 'scorm-2004')),
    launch  text        not null check (length(launch) between 1 and 600),
    made_at timestamptz not null
);

create table package_file (
    hash    text  not null references package,
    path    text  not null check (length(path) between 1 and 300),
    content bytea not null,
    primary key (hash, path)
);
create trigger package_file_stays before update or delete or truncate on package_file
    for each statement execute function refuse_change();

-- The content runs without our session: what it may reach is named by a token of its own, of which only
-- the hash is kept.
create table package_attempt (
    token_hash  text        primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    person_id   bigint      not null references person,
    login       text        not null,
    course      text        not null,
    version     integer     not null,
    hash        text        not null references package,
    started_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > started_at),
    data        jsonb       not null default '{}',
    recorded_at timestamptz
);
create index package_attempt_of_person on package_attempt (person_id, course, version);
