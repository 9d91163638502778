-- How each queue's days went, added up, so that months and whole missions are told without their slots (OPS-12, MGT-04).
create table queue_day_service (
  queue text not null,
  day date not null,
  offered double precision not null,
  answered double precision not null,
  answered_in_goal double precision not null,
  abandoned double precision not null,
  abandoned_in_goal double precision not null,
  queued_answered_s double precision not null,
  primary key (queue, day)
);

-- A queue's local day from slots of its most common length and shorter ones, derived ones where a source also told the
-- slot, and of these only such as tell both who was answered and who gave up.
create function queue_day_service_of(of_queue text, of_day date) returns setof queue_day_service
language sql stable as $$
  with told as (
    select distinct on (start_at, source_id) minutes, offered, answered, answered_in_goal, abandoned,
           abandoned_in_goal, queued_answered_s
    from queue_slot
    where queue = of_queue and start_at >= of_day::timestamp at time zone clock_of(of_queue)
      and start_at < (of_day + 1)::timestamp at time zone clock_of(of_queue)
    order by start_at, source_id, derived desc
  ), common as (
    select mode() within group (order by minutes) as minutes from told
  )
  select of_queue, of_day, sum(offered), sum(answered), coalesce(sum(answered_in_goal), 0), sum(abandoned),
         coalesce(sum(abandoned_in_goal), 0), coalesce(sum(queued_answered_s), 0)
  from told join common on told.minutes <= common.minutes
  where answered is not null and abandoned is not null
  having count(*) > 0
$$;

insert into queue_day_service
select counted.* from queue_day
cross join lateral queue_day_service_of(queue_day.queue, queue_day.day) as counted;
