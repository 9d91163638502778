-- Coaching begins with a fact or a wish and has an aim both agree on (CON-02, QUA-05).
create table coaching_aim (
    id          bigint      generated always as identity primary key,
    person_id   bigint      not null references person,
    leader_id   bigint      not null references person,
    begun_from  text        not null check (begun_from in ('evaluation', 'trend', 'question', 'wish')),
    fact        text        not null default '' check (length(fact) <= 500),
    measure     text        not null default '' check (measure ~ '^[a-z0-9-]{0,60}$'),
    words       text        not null check (length(words) between 1 and 500),
    due_on      date        not null,
    proposed_by text        not null check (proposed_by in ('leader', 'employee')),
    made_at     timestamptz not null,
    agreed_at   timestamptz,
    ended_at    timestamptz,
    ended_words text        not null default '' check (length(ended_words) <= 1000),
    check (person_id <> leader_id),
    check (begun_from = 'wish' or length(fact) > 0)
);
create index coaching_aim_of_person on coaching_aim (person_id, made_at desc);
