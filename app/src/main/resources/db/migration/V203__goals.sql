-- Goals from the company to a person, each side's say, and how they went (CON-06, CON-18).
create table goal (
    id          bigint           generated always as identity primary key,
    parent_id   bigint           references goal,
    level       text             not null check (level in ('company', 'unit', 'team', 'person')),
    unit        text             not null default '' check (unit in ('', 'front', 'back')),
    team_id     bigint           references team,
    person_id   bigint           references person,
    words       text             not null check (length(words) between 1 and 500),
    soft        boolean          not null default false,
    target      text             not null default '' check (length(target) <= 100),
    due_on      date             not null,
    state       text             not null check (state in ('proposed', 'agreed', 'reached', 'dropped')),
    proposed_by text             not null check (proposed_by in ('leader', 'employee')),
    made_at     timestamptz      not null,
    check ((level = 'team') = (team_id is not null)),
    check ((level = 'person') = (person_id is not null)),
    check (level <> 'unit' or unit <> '')
);
create index goal_of_person on goal (person_id) where person_id is not null;
create index goal_of_team on goal (team_id) where team_id is not null;

-- What was said of a goal, never changed: agreed, how far, reached, dropped.
create table goal_word (
    id      bigint      generated always as identity primary key,
    goal_id bigint      not null references goal,
    at      timestamptz not null,
    by_name text        not null,
    what    text        not null check (what in ('proposed', 'agreed', 'progress', 'reached', 'dropped')),
    words   text        not null default '' check (length(words) <= 1000)
);
create index goal_word_of_goal on goal_word (goal_id, at);
