-- By which clock each queue's days and everybody's weeks were added up, so that those of a site that moved to another
-- zone, or of a queue that was told of after its contacts came, are found and added up anew. What was added up before
-- this table was there is taken for what the clock of today gives.
create table summed_clock (
  queue text primary key,
  zone text not null
);

-- The clock a queue's days are added up by; that of everybody's weeks for the empty name.
create function clock_of(of_queue text) returns text
language sql stable as $$
  select coalesce(
    case when of_queue = '' then (select zone from site order by code limit 1)
      else (select site.zone from queue join site on site.id = queue.site_id
            where queue.code = of_queue) end,
    'UTC')
$$;

insert into summed_clock
select queue, clock_of(queue)
from (select distinct queue from queue_day union select '' where exists (select from agent_week)) as known;
