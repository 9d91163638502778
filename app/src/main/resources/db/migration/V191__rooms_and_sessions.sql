-- A room holds one thing at a time, and a programme remembers what became of each of its sessions when
-- it was put into the schedule (OPS-20, TRN-15).
create table room_booking (
    id        bigint generated always as identity primary key,
    room      text        not null check (length(room) between 1 and 100),
    during    tstzrange   not null check (not isempty(during)),
    reference text        not null unique,
    title     text        not null,
    booked_at timestamptz not null,
    booked_by text        not null,
    constraint a_room_holds_one_session exclude using gist (lower(room) with =, during with &&)
);

alter table programme add column standings jsonb;
