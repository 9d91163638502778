-- One contact judged by a scorecard. Nobody but the assessor sees it before it is given; it closes only after the
-- two have spoken, and a dispute is decided by somebody else (CON-17, QUA-10).
create table evaluation (
    id              bigint      generated always as identity primary key,
    sample_id       bigint      not null unique references sampled_contact,
    person_id       bigint      not null references person,
    version_id      bigint      not null references scorecard_version,
    assessor_id     bigint      not null references login_user,
    assessor        text        not null,
    state           text        not null check (state in ('draft', 'given', 'acknowledged', 'disputed', 'decided', 'closed')),
    edition         integer     not null default 1,
    marks           jsonb       not null default '{}',
    words           text        not null default '' check (length(words) <= 4000),
    score           double precision check (score between 0 and 1),
    marks_before    jsonb,
    made_at         timestamptz not null,
    given_at        timestamptz,
    closed_at       timestamptz,
    check ((state = 'draft') = (given_at is null)),
    check ((state = 'closed') = (closed_at is not null))
);
create index evaluation_of_person on evaluation (person_id, made_at);
create index evaluation_of_assessor on evaluation (assessor_id) where state = 'draft';

create table evaluation_entry (
    id            bigint      generated always as identity primary key,
    evaluation_id bigint      not null references evaluation on delete cascade,
    kind          text        not null check (kind in ('comment', 'dispute', 'upheld', 'amended', 'dialogue')),
    by_person     boolean     not null,
    by_name       text        not null,
    words         text        not null check (length(words) between 1 and 4000),
    at            timestamptz not null
);
create index evaluation_entry_of on evaluation_entry (evaluation_id, id);
create trigger evaluation_entry_stays before update or truncate on evaluation_entry
    for each statement execute function refuse_change();

create function refuse_closing_without_dialogue() returns trigger language plpgsql as $$
begin
    if old.state = 'closed' then
        raise exception 'evaluation % is closed', old.id;
    end if;
    if new.state = 'closed'
       and not exists (select from evaluation_entry where evaluation_id = new.id and kind = 'dialogue') then
        raise exception 'evaluation % has no dialogue', new.id;
    end if;
    return new;
end $$;
create trigger evaluation_closes_after_dialogue before update on evaluation
    for each row execute function refuse_closing_without_dialogue();
