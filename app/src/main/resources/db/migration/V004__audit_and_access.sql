-- What was changed and who looked at whose figures. Rows are written once and never altered.
create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    by_user      bigint      references login_user,
    deed         text        not null,
    about_kind   text        not null,
    about_id     text        not null,
    about_person bigint,
    before       jsonb,
    after        jsonb
);
create index audit_entry_by_time on audit_entry (at desc);
create index audit_entry_by_person on audit_entry (about_person, at desc) where about_person is not null;
create index audit_entry_by_thing on audit_entry (about_kind, about_id, at desc);

create table access_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    by_user      bigint      not null references login_user,
    about_person bigint      not null,
    measure      text        not null,
    page         text        not null
);
create index access_entry_by_person on access_entry (about_person, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once: % is not allowed', tg_table_name, tg_op;
end
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger access_entry_stays before update or delete or truncate on access_entry
    for each statement execute function refuse_change();
