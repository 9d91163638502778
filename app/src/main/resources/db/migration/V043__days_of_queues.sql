-- A queue's days added up, so that weeks of many queues are read without their slots.
create table queue_day (
  queue text not null,
  day date not null,
  starts_at timestamptz not null,
  minutes integer not null,
  offered double precision not null,
  handled double precision not null,
  handled_s double precision not null,
  slots real[] not null,
  primary key (queue, day)
);
create index queue_day_by_day on queue_day (day) include (queue, offered, handled, handled_s);

-- A queue's local day from the slots told and derived: those of its most common length, with shorter
-- ones added up into them; derived ones count where a source also told the slot. A slot of which
-- nothing is known is null.
create function queue_day_of(of_queue text, of_day date) returns setof queue_day
language sql stable as $$
  with place as (
    select coalesce(
      (select site.zone from queue join site on site.id = queue.site_id where queue.code = of_queue),
      'UTC') as zone
  ), told as (
    select distinct on (start_at, source_id) start_at, minutes, offered, answered, talk_s, wrapup_s
    from queue_slot, place
    where queue = of_queue and start_at >= of_day::timestamp at time zone zone
      and start_at < (of_day + 1)::timestamp at time zone zone
    order by start_at, source_id, derived desc
  ), common as (
    select mode() within group (order by minutes) as minutes from told
  ), kept as (
    select told.*, min(start_at) over () as first, common.minutes as length
    from told join common on told.minutes <= common.minutes
  ), slot as (
    select first, length, (extract(epoch from start_at - first) / 60)::integer / length as number,
           sum(offered) as offered
    from kept group by first, length, number
  )
  select of_queue, of_day, kept.first, kept.length, sum(kept.offered),
         coalesce(sum(answered) filter (where answered > 0 and talk_s is not null), 0),
         coalesce(sum(talk_s + coalesce(wrapup_s, 0))
                  filter (where answered > 0 and talk_s is not null), 0),
         (select array_agg(slot.offered::real order by every.number)
          from generate_series(0, (select max(number) from slot)) as every (number)
          left join slot on slot.number = every.number)
  from kept group by kept.first, kept.length
$$;

insert into queue_day
select counted.*
from (
  select distinct slot.queue, (slot.start_at at time zone coalesce(site.zone, 'UTC'))::date as day
  from queue_slot slot
  left join queue on queue.code = slot.queue
  left join site on site.id = queue.site_id
) as known
cross join lateral queue_day_of(known.queue, known.day) as counted;
