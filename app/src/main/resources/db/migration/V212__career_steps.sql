-- The plan behind a wish: steps with a day and who helps, gone with the wish (CAR-07, CAR-18, CAR-26).
create table career_step (
    id        bigint generated always as identity primary key,
    person_id bigint      not null,
    path      text        not null,
    words     text        not null check (length(words) between 1 and 500),
    helper    text        not null default '' check (length(helper) <= 200),
    by_day    date        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    done_on   date,
    foreign key (person_id, path) references career_wish on delete cascade
);
create index career_step_of_person on career_step (person_id, by_day);
