-- What came of reading the whole ledger of evidence; a page reads only what was written since (TRN-12).
create table ledger_check (
    id           bigint generated always as identity primary key,
    checked_at   timestamptz not null,
    last_entry   bigint      not null check (last_entry >= 0),
    last_seal    text        not null,
    first_broken bigint      not null check (first_broken >= 0)
);
create trigger ledger_check_stays before update or delete or truncate on ledger_check
    for each statement execute function refuse_change();
