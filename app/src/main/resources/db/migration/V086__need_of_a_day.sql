-- What the page of a day draws of each queue, a row a queue and UTC day beside `need_day`: 1,000 queues without
-- their slots and reasons.
create table need_desk_day (
  version bigint not null,
  queue text not null,
  day date not null,
  at_desk real[] not null,
  in_hand real[] not null,
  occupancy real[] not null,
  low real[] not null,
  high real[] not null,
  primary key (version, queue, day),
  foreign key (version, queue, day) references need_day on delete cascade
);

-- In the order of the people of `need_day`, NaN where the queue is closed. People with a contact in hand are
-- those that the load keeps busy, whoever hangs up included, and never more than are at the desk; of work that
-- can wait they are the busy share of them.
create function need_desk_days_of(of_version bigint, of_queue text) returns setof need_desk_day
language sql stable as $$
  with slot as (
    select start_at, at_desk,
           least(at_desk,
             case when model <> 'deadline' and reasons->0->>'why' = 'load'
               then (reasons->0->>'erlangs')::double precision
               else expected_occupancy * at_desk end) as in_hand,
           expected_occupancy as occupancy,
           coalesce(scheduled_low, scheduled) as low, coalesce(scheduled_high, scheduled) as high
    from need_slot where version = of_version and queue = of_queue
  ), written as (
    select start_at,
           case when at_desk < 1e-30 then 0 else at_desk end::real as at_desk,
           case when in_hand < 1e-30 then 0 else in_hand end::real as in_hand,
           case when occupancy < 1e-30 then 0 else occupancy end::real as occupancy,
           case when low < 1e-30 then 0 else low end::real as low,
           case when high < 1e-30 then 0 else high end::real as high
    from slot
  )
  select of_version, of_queue, begun.day,
         array_agg(coalesce(at_desk, 'NaN') order by number),
         array_agg(coalesce(in_hand, 'NaN') order by number),
         array_agg(coalesce(occupancy, 'NaN') order by number),
         array_agg(coalesce(low, 'NaN') order by number),
         array_agg(coalesce(high, 'NaN') order by number)
  from need_day begun
  join need_version on need_version.id = begun.version
  cross join lateral generate_series(0, cardinality(begun.people) - 1) as every (number)
  left join written
    on written.start_at = begun.starts_at + number * slot_minutes * interval '1 minute'
  where begun.version = of_version and begun.queue = of_queue
  group by begun.day
$$;

insert into need_desk_day
select days.* from need_queue
cross join lateral need_desk_days_of(need_queue.version, need_queue.queue) as days;
