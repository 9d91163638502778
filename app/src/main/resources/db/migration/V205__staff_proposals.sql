-- What staff propose, what they are answered and what came of it (MGT-07).
create table proposal (
    id        bigint      generated always as identity primary key,
    person_id bigint      not null references person,
    team_id   bigint      references team,
    words     text        not null check (length(words) between 1 and 2000),
    made_at   timestamptz not null,
    answer_by date        not null
);
create index proposal_of_team on proposal (team_id);
create index proposal_of_person on proposal (person_id);

-- Answers and results, only ever added. A yes and a later name a day; a no does not.
create table proposal_step (
    id          bigint      generated always as identity primary key,
    proposal_id bigint      not null references proposal,
    at          timestamptz not null,
    by_name     text        not null,
    kind        text        not null check (kind in ('yes', 'later', 'no', 'result')),
    words       text        not null check (length(words) between 1 and 2000),
    due_on      date,
    check ((kind in ('yes', 'later')) = (due_on is not null))
);
create index proposal_step_of_proposal on proposal_step (proposal_id, id);
create unique index proposal_decided_once on proposal_step (proposal_id) where kind in ('yes', 'no');
create unique index proposal_ended_once on proposal_step (proposal_id) where kind = 'result';
