-- What is expected of whom in which role and tenure, in writing, and what both say to it (CON-18, CON-21).
create table expectation (
    id      bigint      generated always as identity primary key,
    role    text        not null check (role in ('agent', 'leader')),
    stage   text        not null check (stage in ('first-90-days', 'first-year', 'later')),
    unit    text        not null default '' check (unit in ('', 'front', 'back')),
    number  integer     not null check (number >= 1),
    words   jsonb       not null,
    made_at timestamptz not null,
    made_by text        not null,
    unique (role, stage, unit, number)
);

create function refuse_change_of_expectation() returns trigger language plpgsql as $$
begin
  raise exception 'Expectation % cannot be changed. Maybe write a new version.', old.id;
end
$$;
create trigger expectation_frozen before update or delete on expectation
  for each row execute function refuse_change_of_expectation();

create table expectation_view (
    expectation_id bigint      not null references expectation,
    person_id      bigint      not null references person,
    side           text        not null check (side in ('leader', 'employee')),
    agrees         boolean     not null,
    words          text        not null default '' check (length(words) <= 1000),
    said_by        text        not null,
    said_at        timestamptz not null,
    primary key (expectation_id, person_id, side),
    check (agrees or length(words) > 0)
);
create index expectation_view_of_person on expectation_view (person_id);
