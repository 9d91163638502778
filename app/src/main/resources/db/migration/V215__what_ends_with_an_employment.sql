-- What people tell for their way on here ends with their employment, so that it is asked in many places who is
-- gone: who had a contract, and has none on the day or later. Nobody is gone who never had one.
create function is_gone(person bigint, day date) returns boolean
    language sql stable
    return exists (select from contract where person_id = person)
       and not exists (select from contract where person_id = person and (upper(valid) is null or upper(valid) > day));
