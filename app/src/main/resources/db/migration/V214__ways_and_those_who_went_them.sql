-- What each way on asks here, what those who went it tell, and those who are gone and agreed to stay in touch
-- (CAR-09, CAR-20, CAR-21).
create table career_way (
    path    text primary key check (path ~ '^[a-z-]{1,40}$'),
    words   text not null default '' check (length(words) <= 1000),
    profile text not null default '' check (length(profile) <= 100)
);

-- Told by the person alone, taken back when they like, deleted when they are gone.
create table career_story (
    person_id bigint      primary key references person,
    path      text        not null check (path ~ '^[a-z-]{1,40}$'),
    moved_on  date        not null check (extract(day from moved_on) = 1),
    before    text        not null check (length(before) between 1 and 200),
    words     text        not null check (length(words) between 1 and 2000),
    carried   text        not null default '' check (length(carried) <= 1000),
    shown     boolean     not null,
    told_at   timestamptz not null
);

-- Nobody stands here without having agreed, and nobody longer than they agreed to.
create table alumnus (
    person_id  bigint      primary key references person,
    contact    text        not null check (length(contact) between 1 and 200),
    went_to    text        not null check (went_to in ('group', 'outside')),
    place      text        not null default '' check (length(place) <= 200),
    path       text        not null check (path ~ '^[a-z-]{1,40}$'),
    agreed_on  date        not null,
    agreed_how text        not null check (length(agreed_how) between 1 and 500),
    keep_until date        not null,
    written_by text        not null,
    written_at timestamptz not null,
    check (keep_until > agreed_on and keep_until <= agreed_on + interval '24 months')
);
