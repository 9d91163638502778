-- Which queue a person may serve on which day: a skill, opened by a sign-off where the queue demands
-- one, closed where training has lapsed, opened for a few days by an emergency permit.
alter table queue add column sign_off_from date;
comment on column queue.sign_off_from is
  'from this day on a skill needs a sign-off; null: skills suffice';

create table queue_sign_off (
    id        bigint generated always as identity primary key,
    person_id bigint    not null references person,
    queue_id  bigint    not null references queue,
    valid     daterange not null check (not isempty(valid) and not lower_inf(valid)),
    evidence  text      not null check (length(evidence) between 1 and 1000),
    given_by  text      not null,
    given_at  timestamptz not null
);
create index queue_sign_off_of_person on queue_sign_off (person_id, queue_id);

create table queue_permit (
    id          bigint generated always as identity primary key,
    person_id   bigint    not null references person,
    queue_id    bigint    not null references queue,
    valid       daterange not null check (not isempty(valid) and upper(valid) - lower(valid) between 1 and 14),
    reason      text      not null check (length(reason) between 1 and 1000),
    asked_by    text      not null,
    approved_by text[]    not null,
    given_at    timestamptz not null,
    -- Names only: that three logins signed is held by the permit that was asked for.
    check (cardinality(approved_by) = 2)
);
create index queue_permit_of_person on queue_permit (person_id, queue_id);

-- Written ahead: a certificate that runs out in May closes the queue from May on, and moves when it is
-- renewed. What lies in the past is a fact and stays.
create table queue_closing (
    id        bigint generated always as identity primary key,
    person_id bigint    not null references person,
    queue_id  bigint    not null references queue,
    cause     text      not null,
    valid     daterange not null check (not isempty(valid) and not lower_inf(valid)),
    exclude using gist (person_id with =, queue_id with =, cause with =, valid with &&)
);

create view usable_skill as
select k.person_id, k.queue_id, k.level,
       datemultirange(k.valid)
         * (case when q.sign_off_from is null then '{(,)}'::datemultirange
                 else datemultirange(daterange(null, q.sign_off_from)) + coalesce(s.valid, '{}') + coalesce(p.valid, '{}')
            end)
         * ('{(,)}'::datemultirange - (coalesce(c.valid, '{}') - coalesce(p.valid, '{}'))) as valid
  from skill k
  join queue q on q.id = k.queue_id
  left join lateral (select range_agg(o.valid) as valid from queue_sign_off o
                      where o.person_id = k.person_id and o.queue_id = k.queue_id) s on true
  left join lateral (select range_agg(o.valid) as valid from queue_permit o
                      where o.person_id = k.person_id and o.queue_id = k.queue_id) p on true
  left join lateral (select range_agg(o.valid) as valid from queue_closing o
                      where o.person_id = k.person_id and o.queue_id = k.queue_id) c on true;
