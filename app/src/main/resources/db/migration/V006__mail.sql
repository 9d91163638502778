-- Letters on their way: written with the deed they tell of, sent afterwards.
create table mail (
    id            bigint generated always as identity primary key,
    to_address    text        not null check (to_address like '%_@_%'),
    subject       text        not null,
    body          text        not null,
    attachment    bytea,
    attachment_name text,
    attachment_type text,
    written_at    timestamptz not null,
    sent_at       timestamptz,
    attempts      int         not null default 0,
    next_try_at   timestamptz not null,
    trouble       text,
    check ((attachment is null) = (attachment_name is null))
);
create index mail_waiting on mail (next_try_at) where sent_at is null;
