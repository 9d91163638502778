-- Induction: a template of days with owners and evidence, classes that follow it, what each of their
-- people has done, and how sure they feel (TRN-02, 03, 04, 14, 15, QUA-03).
create table induction_template (
    id           bigint generated always as identity primary key,
    code         text    not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    title        text    not null check (length(title) between 1 and 200),
    client       text    not null default '' check (length(client) <= 100),
    front_line   boolean not null,
    basic_days   integer not null check (basic_days between 1 and 260),
    nesting_days integer not null check (nesting_days between 0 and 260),
    steps        jsonb   not null,
    retired_on   date,
    -- The front line has three weeks of basic training at least.
    check (not front_line or basic_days >= 15)
);

-- A class; its steps are those of the template on the day it was planned.
create table cohort (
    id           bigint generated always as identity primary key,
    title        text        not null check (length(title) between 1 and 200),
    template     text        not null,
    client       text        not null default '',
    starts       date        not null check (extract(isodow from starts) < 6),
    basic_days   integer     not null check (basic_days >= 1),
    nesting_days integer     not null check (nesting_days >= 0),
    ends         date        not null check (ends > starts),
    trainer_id   bigint      not null references person,
    room         text        not null check (length(room) between 1 and 100),
    places       integer     not null check (places between 1 and 200),
    steps        jsonb       not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    constraint a_trainer_has_one_class exclude using gist (trainer_id with =, daterange(starts, ends) with &&),
    constraint a_room_has_one_class exclude using gist (room with =, daterange(starts, ends) with &&)
);

create table cohort_member (
    cohort_id bigint  not null references cohort,
    person_id bigint  not null references person,
    buddy_id  bigint  references person,
    first_job boolean,
    primary key (cohort_id, person_id),
    check (buddy_id <> person_id)
);

-- A step done, with what shows it; written once.
create table induction_done (
    cohort_id bigint      not null,
    person_id bigint      not null,
    step      integer     not null check (step >= 0),
    evidence  text        not null check (length(evidence) between 1 and 1000),
    done_by   text        not null,
    done_at   timestamptz not null,
    primary key (cohort_id, person_id, step),
    foreign key (cohort_id, person_id) references cohort_member
);
create trigger induction_done_stays before update or delete or truncate on induction_done
    for each statement execute function refuse_change();

create table confidence (
    id        bigint generated always as identity primary key,
    cohort_id bigint      not null,
    person_id bigint      not null,
    on_day    date        not null,
    level     integer     not null check (level between 1 and 5),
    wish      text        not null default '' check (length(wish) <= 1000),
    said_at   timestamptz not null,
    unique (cohort_id, person_id, on_day),
    foreign key (cohort_id, person_id) references cohort_member
);
