-- A row a queue and day in place of one a slot: nightly versions of 1,000 queues are 188 million slots.
create table forecast_slots (
  version bigint not null,
  queue text not null,
  day date not null,
  starts_at timestamptz not null,
  means real[] not null,
  p10s real[] not null,
  p50s real[] not null,
  p90s real[] not null,
  handle_seconds real[] not null,
  wrapup_seconds real[] not null,
  abandoned_shares real[] not null,
  primary key (version, queue, day),
  foreign key (version, queue) references forecast_queue on delete cascade,
  check (cardinality(means) > 0
    and cardinality(p10s) = cardinality(means)
    and cardinality(p50s) = cardinality(means)
    and cardinality(p90s) = cardinality(means)
    and cardinality(handle_seconds) = cardinality(means)
    and cardinality(wrapup_seconds) = cardinality(means)
    and cardinality(abandoned_shares) = cardinality(means))
);

-- Open slots only: what lies between two stretches of a day is NaN. What is too small for four bytes
-- is nothing.
with slot as (
  select forecast_slot.*, (start_at at time zone zone)::date as day, slot_minutes
  from forecast_slot
  join forecast_queue using (version, queue)
  join forecast_version on forecast_version.id = version
), placed as (
  select slot.*, min(start_at) over of_day as starts_at,
         (extract(epoch from start_at - min(start_at) over of_day) / 60)::integer / slot_minutes
           as number
  from slot
  window of_day as (partition by version, queue, day)
), begun as (
  select version, queue, day, starts_at, max(number) as last
  from placed
  group by version, queue, day, starts_at
)
insert into forecast_slots
select begun.version, begun.queue, begun.day, begun.starts_at,
       array_agg(coalesce(case when placed.mean < 1e-30 then 0 else placed.mean end, 'NaN')::real
                 order by every.number),
       array_agg(coalesce(case when placed.p10 < 1e-30 then 0 else placed.p10 end, 'NaN')::real
                 order by every.number),
       array_agg(coalesce(case when placed.p50 < 1e-30 then 0 else placed.p50 end, 'NaN')::real
                 order by every.number),
       array_agg(coalesce(case when placed.p90 < 1e-30 then 0 else placed.p90 end, 'NaN')::real
                 order by every.number),
       array_agg(coalesce(case when placed.handle_seconds < 1e-30 then 0 else placed.handle_seconds end, 'NaN')::real
                 order by every.number),
       array_agg(coalesce(case when placed.wrapup_seconds < 1e-30 then 0 else placed.wrapup_seconds end, 'NaN')::real
                 order by every.number),
       array_agg(coalesce(case when placed.abandoned_share < 1e-30 then 0 else placed.abandoned_share end, 'NaN')::real
                 order by every.number)
from begun
cross join lateral generate_series(0, begun.last) as every (number)
left join placed
  on placed.version = begun.version and placed.queue = begun.queue and placed.day = begun.day
  and placed.number = every.number
group by begun.version, begun.queue, begun.day, begun.starts_at;

-- What a day's contacts take and how many give up, so that pages of weeks read no slots.
alter table forecast_day
  add column handle_seconds double precision not null default 0 check (handle_seconds >= 0),
  add column wrapup_seconds double precision not null default 0 check (wrapup_seconds >= 0),
  add column abandoned_share double precision not null default 0
    check (abandoned_share between 0 and 1);

update forecast_day
set handle_seconds = sums.handle, wrapup_seconds = sums.wrapup,
    abandoned_share = least(1, sums.abandoned)
from (
  select version, queue, (start_at at time zone zone)::date as day,
         sum(mean * handle_seconds) / sum(mean) as handle,
         sum(mean * wrapup_seconds) / sum(mean) as wrapup,
         sum(mean * abandoned_share) / sum(mean) as abandoned
  from forecast_slot
  join forecast_queue using (version, queue)
  group by version, queue, day
  having sum(mean) > 0
) as sums
where forecast_day.version = sums.version and forecast_day.queue = sums.queue
  and forecast_day.day = sums.day;

drop table forecast_slot;

-- A version is made part by part and is there when all of it is.
alter table forecast_version add column ready boolean not null default true;

-- Queues that could not be forecast, each with what went wrong.
create table forecast_trouble (
  version bigint not null references forecast_version on delete cascade,
  queue text not null,
  what text not null,
  primary key (version, queue)
);
