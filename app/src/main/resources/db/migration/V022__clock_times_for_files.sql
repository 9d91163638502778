-- Minutes after midnight as files write them; hours that pass midnight are written as the time of day.
create function clock(minute integer) returns text
  language sql immutable strict
  return case
    when minute = 1440 then '24:00'
    else lpad((minute % 1440 / 60)::text, 2, '0') || ':' || lpad((minute % 60)::text, 2, '0')
  end;
