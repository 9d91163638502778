-- Who was reached in each hour of the clock, week by week of a queue, so that the page of all languages reads no slots.
create table queue_week_hour (
  week date not null,
  queue text not null,
  hour integer not null check (hour between 0 and 23),
  offered double precision not null,
  answered double precision not null,
  abandoned double precision not null,
  primary key (week, queue, hour)
);

-- A queue's week by the clock of its site: slots of its most common length and shorter ones, derived ones where a
-- source also told the slot, and of these only such as tell both who was answered and who gave up.
create function queue_week_hours_of(of_queue text, of_week date) returns setof queue_week_hour
language sql stable as $$
  with place as (
    select coalesce(
      (select site.zone from queue join site on site.id = queue.site_id where queue.code = of_queue),
      'UTC') as zone
  ), told as (
    select distinct on (start_at, source_id) extract(hour from start_at at time zone zone)::integer
             as hour, minutes, offered, answered, abandoned
    from queue_slot, place
    where queue = of_queue and start_at >= of_week::timestamp at time zone zone
      and start_at < (of_week + 7)::timestamp at time zone zone
    order by start_at, source_id, derived desc
  ), common as (
    select mode() within group (order by minutes) as minutes from told
  )
  select of_week, of_queue, hour, sum(offered), sum(answered), sum(abandoned)
  from told join common on told.minutes <= common.minutes
  where answered is not null and abandoned is not null
  group by hour
$$;

insert into queue_week_hour
select counted.*
from (select distinct queue, date_trunc('week', day)::date as week from queue_day) as known
cross join lateral queue_week_hours_of(known.queue, known.week) as counted;
