-- What teams and leaders answer in a quarter; who has answered is kept apart from what was answered, and nothing joins the two (WEL-06, WEL-13).
create table pulse_given (
    person_id bigint not null references person,
    quarter   date   not null,
    primary key (person_id, quarter)
);

create table pulse_answer (
    id      uuid     primary key default gen_random_uuid(),
    team_id bigint   not null references team,
    quarter date     not null,
    side    text     not null check (side in ('member', 'leader')),
    item    text     not null check (item in ('relation', 'reach', 'belonging', 'pace')),
    score   smallint not null check (score between 1 and 5)
);

create index pulse_answer_team on pulse_answer (team_id, quarter);
