-- What staff tell is their own idea, what customers say, or a fault customers meet (MGT-06, MGT-09); colleagues who meet it
-- too say so once.
alter table proposal
    add column subject text not null default 'work' check (subject in ('work', 'customers', 'fault')),
    add column topic   text not null default '' check (length(topic) <= 60);

create table proposal_heard (
    proposal_id bigint      not null references proposal on delete cascade,
    person_id   bigint      not null references person on delete cascade,
    heard_at    timestamptz not null,
    primary key (proposal_id, person_id)
);
