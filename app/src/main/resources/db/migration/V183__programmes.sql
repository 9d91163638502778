-- A programme: a requirement's course for everybody who owes it, placed into the plan (OPS-20).
create table programme (
    id             bigint generated always as identity primary key,
    requirement_id bigint      not null references requirement,
    title          text        not null check (length(title) between 1 and 200),
    orders         jsonb       not null,
    made_at        timestamptz not null,
    made_by        text        not null,
    result         jsonb,
    booked_at      timestamptz,
    booked_by      text,
    check ((booked_at is null) = (booked_by is null)),
    check (booked_at is null or result is not null)
);
