-- What contacts are judged by, in frozen versions, and which contacts: drawn by chance, as many of each person (QUA-09, QUA-10).
create table scorecard (
    id      bigint  generated always as identity primary key,
    code    text    not null unique check (code ~ '^[a-z0-9-]{1,40}$'),
    retired boolean not null default false
);

create table scorecard_version (
    id           bigint      generated always as identity primary key,
    scorecard_id bigint      not null references scorecard,
    number       integer     not null check (number >= 1),
    content      jsonb       not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    unique (scorecard_id, number)
);
create trigger scorecard_version_stays before update or delete or truncate on scorecard_version
    for each statement execute function refuse_change();

-- How many contacts of each person are drawn, the same for all.
create table sample_rule (
    only_one boolean primary key default true check (only_one),
    contacts integer not null check (contacts between 1 and 20)
);
insert into sample_rule (contacts) values (4);

create table sampled_contact (
    id                bigint      generated always as identity primary key,
    person_id         bigint      not null references person,
    contact_id        bigint      not null references contact,
    source            text        not null,
    source_contact_id text        not null,
    channel           text        not null,
    queue             text        not null,
    answered_at       timestamptz not null,
    handled_seconds   integer     not null check (handled_seconds >= 0),
    drawn_of          integer     not null check (drawn_of >= 1),
    seed              bigint      not null,
    drawn_at          timestamptz not null,
    drawn_by          text        not null,
    unique (person_id, contact_id)
);
create index sampled_contact_by_answer on sampled_contact (person_id, answered_at);
