-- How hard the contacts of a queue are held to be and what competence they ask for (OPS-15, TRN-18).
create table queue_complexity (
    queue text primary key,
    kind  text not null check (kind in ('routine', 'demanding', 'special')),
    why   text not null default '' check (length(why) <= 500)
);

create table queue_asks (
    queue         text    not null references queue_complexity on delete cascade,
    competence_id bigint  not null references competence,
    level         integer not null check (level between 1 and 5),
    primary key (queue, competence_id)
);
