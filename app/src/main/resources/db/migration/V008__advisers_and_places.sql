-- An adviser from outside comes for a time that is set beforehand, and each page opened is written down (ORG-06).
-- A login remembers the place it works at and where it left off.
alter table role_grant add constraint adviser_has_an_end check (role <> 'ADVISER' or not upper_inf(valid));

create table adviser_visit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    user_id bigint      not null references login_user,
    method  text        not null,
    path    text        not null
);
create index adviser_visit_by_time on adviser_visit (at);

alter table login_user add column place text check (place ~ '^(client|site|team)-[1-9][0-9]*$');
