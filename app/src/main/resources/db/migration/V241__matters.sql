-- A promise that was missed is one matter with one owner and a day, so that it does not fall between chairs (QUA-05).
create table matter (
    id           bigint generated always as identity primary key,
    queue_code   text        not null check (length(queue_code) between 1 and 100),
    team_id      bigint      not null references team,
    business_day date        not null,
    fact         text        not null check (length(fact) between 1 and 2000),
    owner_id     bigint      references person,
    due_on       date        not null,
    found_at     timestamptz not null,
    told_late_at timestamptz,
    settled_at   timestamptz,
    settled_by   text,
    words        text        not null default '' check (length(words) <= 500),
    unique (queue_code, business_day),
    check ((settled_at is null) = (settled_by is null)),
    check (settled_at is null or words <> ''),
    check (due_on > business_day)
);

create unique index matter_open on matter (queue_code) where settled_at is null;
create index matter_team on matter (team_id, found_at desc);
