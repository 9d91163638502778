-- People to schedule, a row a queue and UTC day in place of one a slot: pages add up 1,000 queues over weeks.
create table need_day (
  version bigint not null,
  queue text not null,
  day date not null,
  starts_at timestamptz not null,
  people real[] not null,
  primary key (version, queue, day),
  foreign key (version, queue) references need_queue on delete cascade
);

-- The days of a queue from its slots; what lies between two open stretches is NaN. What is too small
-- for four bytes is nobody.
create function need_days_of(of_version bigint, of_queue text) returns setof need_day
language sql stable as $$
  with slot as (
    select start_at, (start_at at time zone 'UTC')::date as day,
           case when scheduled < 1e-30 then 0 else scheduled end as people
    from need_slot where version = of_version and queue = of_queue
  ), begun as (
    select day, min(start_at) as starts_at, max(start_at) as last from slot group by day
  )
  select of_version, of_queue, begun.day, begun.starts_at,
         array_agg(coalesce(slot.people, 'NaN')::real order by every.at)
  from begun
  cross join lateral generate_series(begun.starts_at, begun.last,
    (select slot_minutes from need_version where id = of_version) * interval '1 minute')
    as every (at)
  left join slot on slot.start_at = every.at
  group by begun.day, begun.starts_at
$$;

insert into need_day
select days.* from need_queue
cross join lateral need_days_of(need_queue.version, need_queue.queue) as days;
