-- A whole site works from home for a while, and the plan stands (OPS-04): who asked for it and why, what was seen to, and
-- which days of which people it changed, so that they can be as usual again.
create table continuity (
    id       bigint      generated always as identity primary key,
    site_id  bigint      not null references site,
    valid    daterange   not null check (not isempty(valid)),
    why      text        not null check (length(why) between 1 and 500),
    begun_by text        not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    exclude using gist (site_id with =, valid with &&) where (ended_at is null)
);

create table continuity_check (
    continuity_id bigint      not null references continuity,
    step          text        not null,
    done_by       text        not null,
    done_at       timestamptz not null,
    primary key (continuity_id, step)
);

alter table place_of_work add column continuity_id bigint references continuity;
create index place_of_work_of_continuity on place_of_work (continuity_id) where continuity_id is not null;
