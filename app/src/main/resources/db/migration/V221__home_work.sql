-- Home work that both have agreed on, the place at home, and where people would rather work (WEL-01, WEL-07, WEL-08).
create table home_agreement (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    terms      text        not null check (length(terms) between 1 and 4000),
    starts_on  date        not null,
    written_at timestamptz not null,
    written_by text        not null,
    agreed_at  timestamptz,
    ended_at   timestamptz,
    ended_by   text,
    check ((ended_at is null) = (ended_by is null))
);

create unique index home_agreement_standing on home_agreement (person_id) where ended_at is null;

create table home_place (
    person_id  bigint primary key references person,
    checked_on date   not null,
    missing    text[] not null
);

create table home_preference (
    person_id bigint primary key references person,
    told_on   date not null,
    wish      text not null check (wish in ('home', 'mixed', 'site'))
);
