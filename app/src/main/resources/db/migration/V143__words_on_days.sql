-- What somebody says of a day that went otherwise than planned; such a day is in no figure.
create table day_word (
    person_id bigint      not null references person,
    day       date        not null,
    words     text        not null check (length(words) between 1 and 500),
    at        timestamptz not null,
    primary key (person_id, day)
);
