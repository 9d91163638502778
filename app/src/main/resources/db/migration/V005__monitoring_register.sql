-- The register of measures: no figure about a person is shown before its measure stands here, was
-- discussed with the representatives and told to the staff.
create table measure_registration (
    id                      bigint generated always as identity primary key,
    measure                 text        not null,
    country                 text        not null check (country ~ '^[A-Z]{2}$'),
    purpose                 text        not null check (length(purpose) > 0),
    legal_basis             text        not null check (length(legal_basis) > 0),
    kept_days               int         not null check (kept_days between 1 and 3660),
    representatives_on      date        not null,
    staff_informed_on       date        not null,
    effective_from          date        not null,
    next_evaluation_on      date        not null,
    ended_on                date,
    registered_by           bigint      not null references login_user,
    registered_at           timestamptz not null,
    check (representatives_on <= staff_informed_on),
    check (staff_informed_on <= effective_from),
    check (next_evaluation_on > effective_from),
    check (ended_on is null or ended_on >= effective_from),
    exclude using gist (measure with =, country with =, daterange(effective_from, ended_on) with &&)
);

create table measure_question (
    id          bigint generated always as identity primary key,
    asked_by    bigint      not null references login_user,
    measure     text,
    question    text        not null check (length(question) between 1 and 4000),
    asked_at    timestamptz not null,
    answer      text,
    answered_by bigint      references login_user,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
