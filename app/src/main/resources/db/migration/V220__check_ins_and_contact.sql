-- How people are by their own word, what they lack and who sees to it, who was in touch when, and when leaders can be reached (WEL-02, WEL-03, WEL-04).
create table check_in (
    person_id bigint      not null references person,
    day       date        not null,
    mood      text        not null check (mood in ('good', 'fair', 'heavy')),
    words     text        not null default '' check (length(words) <= 500),
    at        timestamptz not null,
    primary key (person_id, day)
);

create table lack (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    words       text        not null check (length(words) between 1 and 500),
    asked_at    timestamptz not null,
    owner_id    bigint      references person,
    due_on      date        not null,
    answered_at timestamptz,
    answered_by text,
    answer      text        not null default '' check (length(answer) <= 500),
    check ((answered_at is null) = (answered_by is null)),
    check (answered_at is null or answer <> '')
);

create index lack_owner on lack (owner_id) where answered_at is null;
create index lack_person on lack (person_id, asked_at desc);

create table contact_with (
    person_id bigint      not null references person,
    day       date        not null,
    way       text        not null check (way in ('in-person', 'video', 'phone', 'chat', 'mail')),
    by_name   text        not null,
    at        timestamptz not null,
    primary key (person_id, day, way)
);

create table reach_time (
    leader_id bigint   not null references person,
    weekday   smallint not null check (weekday between 1 and 7),
    starts    time     not null,
    ends      time     not null,
    primary key (leader_id, weekday),
    check (ends > starts)
);

create table reach_way (
    leader_id bigint primary key references person,
    words     text not null check (length(words) between 1 and 200)
);
