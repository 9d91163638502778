-- Who asks for a first job. Nothing is kept about what they did before or when they did nothing, nobody is
-- ranked, and a row is forgotten on its day (APP-02, 03, 04).
create table entry_wish (
    id         bigint generated always as identity primary key,
    name       text        not null check (length(name) between 1 and 200),
    contact    text        not null check (length(contact) between 1 and 200),
    languages  text[]      not null check (cardinality(languages) between 1 and 20),
    can_start  date        not null,
    wish       text        not null default '' check (length(wish) <= 1000),
    support    text        not null default '' check (length(support) <= 1000),
    came_at    timestamptz not null,
    outcome    text        check (outcome in ('begins', 'not-now', 'withdrew')),
    reason     text        not null default '' check (length(reason) <= 1000),
    forget_on  date        not null
);
create index entry_wish_by_arrival on entry_wish (came_at);
