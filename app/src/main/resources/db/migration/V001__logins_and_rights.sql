-- Who may come in, with which roles, and the sessions that are open. Sessions stand in the database,
-- so that a login on one process is valid on every other.
create extension if not exists btree_gist;

create table login_user (
    id            bigint generated always as identity primary key,
    login_name    text        not null check (login_name = lower(login_name) and length(login_name) between 1 and 200),
    name          text        not null check (length(name) between 1 and 200),
    email         text,
    password_hash text,
    person_id     bigint,
    language      text        check (language in ('en', 'nb', 'sv', 'da', 'fi')),
    zone          text        not null default 'Europe/Oslo',
    theme         text        not null default 'system' check (theme in ('system', 'light', 'dark')),
    last_path     text,
    created_at    timestamptz not null,
    closed_at     timestamptz,
    unique (login_name)
);
create unique index one_login_per_person on login_user (person_id) where closed_at is null;

create table role_grant (
    id         bigint generated always as identity primary key,
    user_id    bigint      not null references login_user,
    role       text        not null,
    client_id  bigint,
    team_id    bigint,
    valid      tstzrange   not null check (not isempty(valid)),
    granted_by bigint      references login_user,
    check (client_id is null or team_id is null),
    exclude using gist (user_id with =, role with =, coalesce(client_id, 0) with =, coalesce(team_id, 0) with =, valid with &&)
);

create table login_session (
    token_hash bytea       primary key check (length(token_hash) = 32),
    user_id    bigint      not null references login_user,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    receipt    text
);
create index login_session_of_user on login_session (user_id);

create table login_attempt (
    id         bigint generated always as identity primary key,
    login_name text        not null,
    address    text        not null,
    at         timestamptz not null,
    succeeded  boolean     not null
);
create index login_attempt_by_name on login_attempt (login_name, at);
create index login_attempt_by_address on login_attempt (address, at);
