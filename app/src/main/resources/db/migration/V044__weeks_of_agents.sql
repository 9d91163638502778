-- What everybody handled week by week, added up, so that what groups learn of themselves reads no slots of two years.
create table agent_week (
  week date not null,
  agent text not null,
  queue text not null,
  contacts double precision not null check (contacts > 0),
  seconds double precision not null,
  primary key (week, agent, queue)
);

-- A week of the centre's clock, that of its first site, from the slots told and derived; derived ones count where a
-- source also told the slot.
create function agent_weeks_of(of_week date) returns setof agent_week
language sql stable as $$
  with place as (
    select coalesce((select zone from site order by code limit 1), 'UTC') as zone
  ), told as (
    select distinct on (agent, queue, start_at, source_id)
           agent, queue, answered, talk_s + wrapup_s as seconds
    from agent_slot, place
    where start_at >= of_week::timestamp at time zone zone
      and start_at < (of_week + 7)::timestamp at time zone zone
    order by agent, queue, start_at, source_id, derived desc
  )
  select of_week, agent, queue, sum(answered), sum(seconds)
  from told
  group by agent, queue
  having sum(answered) > 0
$$;

insert into agent_week
select counted.*
from (select min(start_at) as first, max(start_at) as last from agent_slot) as known
cross join lateral generate_series(
  date_trunc('week', first at time zone 'UTC') - interval '1 week',
  last at time zone 'UTC' + interval '1 day', interval '1 week') as every (at)
cross join lateral agent_weeks_of(every.at::date) as counted;
