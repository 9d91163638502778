-- What the company itself is approved for: by whom, on what evidence, until when, who renews it (ORG-13).
create table company_approval (
    id       bigint generated always as identity primary key,
    title    text    not null check (length(title) between 1 and 200),
    issuer   text    not null check (length(issuer) between 1 and 200),
    owner_id bigint  not null references person,
    remind_days integer not null check (remind_days between 0 and 365),
    ended_on date,
    unique (title, issuer)
);

-- Each time it was given: written once, so that what held on a day stays known.
create table approval_given (
    id          bigint generated always as identity primary key,
    approval_id bigint      not null references company_approval,
    number      text        not null default '' check (length(number) <= 100),
    valid_from  date        not null,
    valid_until date        not null check (valid_until >= valid_from),
    evidence    text        not null check (length(evidence) between 1 and 1000),
    file_name   text,
    file        bytea       check (length(file) <= 5000000),
    file_hash   text        check (file_hash ~ '^[0-9a-f]{64}$'),
    noted_by    text        not null,
    noted_at    timestamptz not null,
    check ((file is null) = (file_name is null) and (file is null) = (file_hash is null))
);
create trigger approval_given_stays before update or delete or truncate on approval_given
    for each statement execute function refuse_change();

-- A reminder for a day on which it ends is sent once.
create table approval_reminder (
    approval_id bigint      not null references company_approval,
    ends        date        not null,
    to_address  text        not null,
    sent_at     timestamptz not null,
    primary key (approval_id, ends)
);
