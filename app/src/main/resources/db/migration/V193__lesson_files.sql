-- The file of a course's version, such as the house rules as PDF; written once (TRN-12).
create table course_file (
    course_id bigint  not null,
    number    integer not null,
    name      text    not null check (length(name) between 1 and 150),
    file      bytea   not null check (length(file) between 1 and 20000000),
    hash      text    not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (course_id, number),
    foreign key (course_id, number) references course_version
);
create trigger course_file_stays before update or delete or truncate on course_file
    for each statement execute function refuse_change();
