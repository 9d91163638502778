-- Apprentices on the way to a trade certificate, people who learn the language while they work in their
-- own, and who asks for a first job (APP-01 to 06, TRN-10).
create table curriculum_goal (
    id     bigint generated always as identity primary key,
    trade  text    not null check (length(trade) between 1 and 200),
    number integer not null check (number >= 1),
    title  text    not null check (length(title) between 1 and 1000),
    unique (trade, number)
);

create table apprenticeship (
    id            bigint generated always as identity primary key,
    person_id     bigint  not null references person,
    trade         text    not null check (length(trade) between 1 and 200),
    contract      text    not null check (length(contract) between 1 and 100),
    starts        date    not null,
    ends          date    not null check (ends > starts),
    supervisor_id bigint  references person,
    weekly_hours  integer not null check (weekly_hours between 1 and 48),
    registered_on date,
    result        text    check (result in ('passed', 'passed-well', 'failed', 'ended')),
    result_on     date,
    check ((result is null) = (result_on is null)),
    exclude using gist (person_id with =, daterange(starts, ends, '[]') with &&)
);

-- Proof towards a goal, and talks held: written once.
create table apprentice_note (
    id                bigint generated always as identity primary key,
    apprenticeship_id bigint      not null references apprenticeship,
    goal_id           bigint      references curriculum_goal,
    reached           boolean     not null,
    on_day            date        not null,
    words             text        not null check (length(words) between 1 and 2000),
    noted_by          text        not null,
    noted_at          timestamptz not null,
    -- Without a goal it is a talk, which reaches nothing by itself.
    check (goal_id is not null or not reached)
);
create trigger apprentice_note_stays before update or delete or truncate on apprentice_note
    for each statement execute function refuse_change();

-- Hours in a month: at work, and of teaching.
create table apprentice_hours (
    apprenticeship_id bigint  not null references apprenticeship,
    month             date    not null check (extract(day from month) = 1),
    work              integer not null check (work between 0 and 400),
    teaching          integer not null check (teaching between 0 and 400),
    primary key (apprenticeship_id, month)
);

create table language_track (
    id            bigint generated always as identity primary key,
    person_id     bigint  not null references person,
    language      text    not null check (language ~ '^[a-z]{2,3}$'),
    goal          text    not null check (goal in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    works_in      text    not null check (works_in ~ '^[a-z]{2,3}$' and works_in <> language),
    starts        date    not null,
    goal_by       date    not null check (goal_by > starts),
    weekly_hours  integer not null check (weekly_hours between 1 and 40),
    exclude using gist (person_id with =, language with =, daterange(starts, goal_by, '[]') with &&)
);
