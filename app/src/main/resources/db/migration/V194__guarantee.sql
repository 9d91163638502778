-- What everybody is promised of a year: minutes of training, talks, steps of development (TRN-07). The
-- latest one that has begun holds; earlier ones stay known.
create table guarantee (
    valid_from       date        not null primary key,
    training_minutes integer     not null check (training_minutes between 0 and 60000),
    talks            integer     not null check (talks between 0 and 366),
    steps            integer     not null check (steps between 0 and 50),
    set_at           timestamptz not null,
    set_by           text        not null
);
