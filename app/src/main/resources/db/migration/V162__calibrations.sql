-- Assessors judge the same contacts, each blind to the others until all is opened at once.
create table calibration (
    id         bigint      generated always as identity primary key,
    version_id bigint      not null references scorecard_version,
    made_by    text        not null,
    made_at    timestamptz not null,
    opened_at  timestamptz
);

create table calibration_contact (
    calibration_id bigint not null references calibration on delete cascade,
    sample_id      bigint not null references sampled_contact,
    primary key (calibration_id, sample_id)
);

create table calibration_mark (
    calibration_id bigint      not null,
    sample_id      bigint      not null,
    assessor_id    bigint      not null references login_user,
    assessor       text        not null,
    marks          jsonb       not null,
    at             timestamptz not null,
    primary key (calibration_id, sample_id, assessor_id),
    foreign key (calibration_id, sample_id) references calibration_contact on delete cascade
);
