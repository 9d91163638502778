-- Help on the floor: calls for help, what a floor walker heard, permits that two people approve (TRN-16).
create table help_call (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    about       text        not null default '' check (length(about) <= 500),
    asked_at    timestamptz not null,
    answered_by text,
    answered_at timestamptz,
    check ((answered_by is null) = (answered_at is null)),
    check (answered_at >= asked_at)
);
create unique index help_call_open on help_call (person_id) where answered_at is null;

-- One visit at one person's side: contacts heard, whether the rules were kept, advice given.
create table floor_visit (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    queue      text        not null,
    heard      integer     not null check (heard between 0 and 200),
    compliant  boolean     not null,
    advice     text        not null default '' check (length(advice) <= 2000),
    visited_at timestamptz not null,
    visited_by text        not null
);
create index floor_visit_of_person on floor_visit (person_id, queue);
create trigger floor_visit_stays before update or delete or truncate on floor_visit
    for each statement execute function refuse_change();

create table permit_request (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    queue      text        not null,
    from_day   date        not null,
    days       integer     not null check (days between 1 and 14),
    reason     text        not null check (length(reason) between 1 and 1000),
    asked_by   text        not null,
    asked_by_user  bigint  not null references login_user,
    asked_at   timestamptz not null,
    first_by   text,
    first_by_user  bigint  references login_user,
    second_by  text,
    second_by_user bigint  references login_user,
    check (first_by_user <> asked_by_user and second_by_user <> asked_by_user
           and second_by_user <> first_by_user),
    check ((first_by is null) = (first_by_user is null) and (second_by is null) = (second_by_user is null)),
    check (second_by is null or first_by is not null)
);
