-- Evidence and permits are looked up only where the queue asks for them or is closed to the person: most people
-- need none, and the crew of a large centre is read with every schedule. What the view says stays the same.
create or replace view usable_skill as
select k.person_id, k.queue_id, k.level,
       datemultirange(k.valid)
         * (case when q.sign_off_from is null then '{(,)}'::datemultirange
                 else datemultirange(daterange(null, q.sign_off_from)) + coalesce(s.valid, '{}') + coalesce(p.valid, '{}')
            end)
         * (case when c.valid is null then '{(,)}'::datemultirange
                 else '{(,)}'::datemultirange - (c.valid - coalesce(p.valid, '{}'))
            end) as valid
  from skill k
  join queue q on q.id = k.queue_id
  left join lateral (select range_agg(o.valid) as valid from queue_closing o
                      where o.person_id = k.person_id and o.queue_id = k.queue_id) c on true
  left join lateral (select range_agg(o.valid) as valid from queue_sign_off o
                      where q.sign_off_from is not null
                        and o.person_id = k.person_id and o.queue_id = k.queue_id) s on true
  left join lateral (select range_agg(o.valid) as valid from queue_permit o
                      where (q.sign_off_from is not null or c.valid is not null)
                        and o.person_id = k.person_id and o.queue_id = k.queue_id) p on true;
