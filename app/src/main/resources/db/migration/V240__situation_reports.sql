-- One situation report a team and business day: drafted from data, edited and sent by people, read (QUA-06).
create table situation_report (
    id           bigint generated always as identity primary key,
    team_id      bigint      not null references team,
    business_day date        not null,
    facts        text        not null check (length(facts) <= 20000),
    words        text        not null default '' check (length(words) <= 4000),
    version      integer     not null default 1,
    drafted_at   timestamptz not null,
    edited_at    timestamptz,
    edited_by    text,
    sent_at      timestamptz,
    sent_by      text,
    unique (team_id, business_day),
    check ((sent_at is null) = (sent_by is null))
);

create table situation_report_receipt (
    report_id bigint      not null references situation_report on delete cascade,
    person_id bigint      not null references person,
    read_at   timestamptz not null,
    primary key (report_id, person_id)
);
