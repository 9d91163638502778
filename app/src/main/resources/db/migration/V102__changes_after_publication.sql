-- What happens to a published schedule: a version stays as it was published, a change of one person's
-- day lies over it, is kept for good and told. And what people were told.
create table roster_change (
  id bigint generated always as identity primary key,
  version bigint not null references roster_version,
  person bigint not null,
  business_day date not null,
  why text not null check (why in ('leave', 'leave_withdrawn', 'swap', 'ill', 'extra', 'time_off', 'activity', 'correction')),
  made_at timestamptz not null,
  made_by text not null,
  before jsonb not null
);

create index roster_change_row on roster_change (version, person, business_day, id desc);

create table roster_change_piece (
  change bigint not null references roster_change,
  kind text not null check (kind in ('shift', 'meal', 'break', 'activity')),
  start_at timestamptz not null,
  end_at timestamptz not null,
  activity text,
  primary key (change, start_at, kind),
  check (end_at > start_at),
  check ((kind = 'activity') = (activity is not null))
);

create table roster_change_desk (
  change bigint not null references roster_change,
  start_at timestamptz not null,
  end_at timestamptz not null,
  queue text not null,
  primary key (change, start_at),
  check (end_at > start_at)
);

create function refuse_rewriting_a_change() returns trigger language plpgsql as $$
begin
  raise exception 'Changes of published rosters are kept as they were made. Maybe make another one.';
end
$$;

create trigger roster_change_kept before update or delete on roster_change
  for each row execute function refuse_rewriting_a_change();

create trigger roster_change_piece_kept before update or delete on roster_change_piece
  for each row execute function refuse_rewriting_a_change();

-- For each day the version published last that covers it.
create view roster_day_in_force as
select distinct on (day) day, version, published_at
from (
  select (first_day + n)::date as day, id as version, published_at
  from roster_version cross join lateral generate_series(0, days - 1) as n
  where state = 'published') covered
order by day, published_at desc, version desc;

-- For each row of a version its last change.
create view roster_row_changed as
select distinct on (version, person, business_day) version, person, business_day, id
from roster_change
order by version, person, business_day, id desc;

-- A version as it stands: the rows it has, in place of them what they were changed to.
create view roster_piece_standing as
select version, person, business_day, kind, start_at, end_at, activity
from roster_piece piece
where not exists (
  select from roster_change change
  where change.version = piece.version and change.person = piece.person
    and change.business_day = piece.business_day)
union all
select changed.version, changed.person, changed.business_day, piece.kind, piece.start_at,
  piece.end_at, piece.activity
from roster_row_changed changed
join roster_change_piece piece on piece.change = changed.id;

create view roster_desk_standing as
select version, person, business_day, start_at, end_at, queue
from roster_desk desk
where not exists (
  select from roster_change change
  where change.version = desk.version and change.person = desk.person
    and change.business_day = desk.business_day)
union all
select changed.version, changed.person, changed.business_day, desk.start_at, desk.end_at, desk.queue
from roster_row_changed changed
join roster_change_desk desk on desk.change = changed.id;

create view roster_piece_in_force as
select standing.*
from roster_piece_standing standing
join roster_day_in_force force
  on force.version = standing.version and force.day = standing.business_day;

create view roster_desk_in_force as
select standing.*
from roster_desk_standing standing
join roster_day_in_force force
  on force.version = standing.version and force.day = standing.business_day;

-- What a person was told, in the words they were told; the cause makes it once and no more.
create table message (
  id bigint generated always as identity primary key,
  person bigint not null,
  cause text not null,
  subject text not null,
  body text not null,
  path text not null,
  told_at timestamptz not null,
  seen_at timestamptz,
  unique (person, cause)
);

create index message_unseen on message (person) where seen_at is null;

drop table schedule_notice;
