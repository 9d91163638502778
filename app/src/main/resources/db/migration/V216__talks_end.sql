-- Talks end when the time they may be kept is over (GDPR Art. 5 (1) (e)). A closed talk is locked against change, so
-- only this function, and only within its own deletion, may take it away.
create function is_forgetting_talks() returns boolean language sql stable as $$
  select coalesce(current_setting('floorwalker.forgetting_talks', true), '') = 'yes'
$$;

create or replace function refuse_change_of_closed_talk() returns trigger language plpgsql as $$
declare touched bigint;
begin
  touched := case when tg_op = 'DELETE' then old.talk_id else new.talk_id end;
  if exists (select from talk where id = touched and state = 'closed')
     and not (tg_table_name = 'talk_note' and tg_op = 'INSERT' and to_jsonb(new)->>'kind' = 'amendment')
     and not (tg_table_name = 'talk_rating' and tg_op = 'INSERT')
     and not (tg_op = 'DELETE' and is_forgetting_talks())
  then
    raise exception 'The talk % is closed. Maybe add an amendment.', touched;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create or replace function refuse_reopening_talk() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' and not (tg_op = 'DELETE' and is_forgetting_talks()) then
    raise exception 'The talk % is closed. Maybe add an amendment.', old.id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

-- How many talks of somebody ended before the day and are gone now, with all that was written in them.
create function forget_talks(whose bigint, ended_before timestamptz) returns integer language plpgsql as $$
declare ended bigint[];
begin
  select coalesce(array_agg(id), '{}') into ended from talk
   where employee_id = whose
     and coalesce(closed_at, greatest(starts_at, held_at, (due_until + 1)::timestamp at time zone 'UTC')) < ended_before;
  if cardinality(ended) = 0 then
    return 0;
  end if;
  perform set_config('floorwalker.forgetting_talks', 'yes', true);
  delete from talk_draft where talk_id = any (ended);
  delete from talk_preparation where talk_id = any (ended);
  delete from talk_grade where talk_id = any (ended);
  delete from talk_note where talk_id = any (ended);
  delete from talk_rating where talk_id = any (ended);
  delete from talk_change where talk_id = any (ended);
  delete from agreed_action where talk_id = any (ended);
  delete from talk where id = any (ended);
  perform set_config('floorwalker.forgetting_talks', '', true);
  return cardinality(ended);
end
$$;
