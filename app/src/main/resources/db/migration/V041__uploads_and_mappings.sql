-- An uploaded file on its way to any worker, and how outside tables are read.
create table upload (
    id         bigint generated always as identity primary key,
    file_name  text        not null,
    bytes      bigint      not null default 0,
    created_at timestamptz not null
);

create table upload_chunk (
    upload_id bigint  not null references upload on delete cascade,
    number    integer not null,
    content   bytea   not null,
    primary key (upload_id, number)
);

create table column_mapping (
    id      bigint generated always as identity primary key,
    name    text    not null unique check (length(name) between 1 and 100),
    target  text    not null,
    mapping text    not null,
    version integer not null default 1
);
