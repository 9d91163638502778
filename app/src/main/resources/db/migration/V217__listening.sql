-- Somebody hears contacts with somebody else's knowledge, and both write while they last (QUA-07).
create table listening (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    listener_id bigint      not null references person,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    words       text        not null default '' check (length(words) <= 2000),
    check (person_id <> listener_id),
    check (ended_at is null or ended_at >= began_at)
);

-- One at a time: nobody is heard by two.
create unique index listening_open on listening (person_id) where ended_at is null;
create index listening_person on listening (person_id, began_at desc);
create index listening_listener on listening (listener_id, began_at desc);

create table listening_note (
    id           bigint generated always as identity primary key,
    listening_id bigint      not null references listening on delete cascade,
    by_person    boolean     not null,
    words        text        not null check (length(words) between 1 and 500),
    at           timestamptz not null
);

create index listening_note_of on listening_note (listening_id, id);
