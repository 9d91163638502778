-- Who came to a session of a programme, written once (TRN-15); and which goal of the curriculum an
-- apprentice works on in which half-year, and where (APP-01).
create table session_attendance (
    programme_id bigint      not null references programme,
    session      integer     not null check (session >= 1),
    person_id    bigint      not null references person,
    came         boolean     not null,
    noted_at     timestamptz not null,
    noted_by     text        not null,
    primary key (programme_id, session, person_id)
);
create trigger session_attendance_stays before update or delete or truncate on session_attendance
    for each statement execute function refuse_change();

create table apprentice_plan (
    apprenticeship_id bigint  not null references apprenticeship,
    goal_id           bigint  not null references curriculum_goal,
    half_year         integer not null check (half_year between 1 and 12),
    place             text    not null check (length(place) between 1 and 200),
    primary key (apprenticeship_id, goal_id)
);
