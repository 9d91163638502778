-- The ledger's days of all queues added up, so that the page of a thousand queues reads a row a day and lead. Whatever
-- changes a day of the ledger takes its sums out; the ledger adds them up again when it is up to date, and until then the
-- page adds up the rows.
create table ledger_total (
  lead_days integer not null,
  day date not null,
  slots bigint not null,
  came double precision not null,
  made double precision not null,
  used double precision not null,
  repeated double precision not null,
  floor_error double precision not null,
  made_error double precision not null,
  used_error double precision not null,
  repeated_error double precision not null,
  expected_work double precision not null,
  came_work double precision not null,
  came_as_expected double precision not null,
  square_work double precision not null,
  primary key (day, lead_days)
);

create view ledger_added_up as
select lead_days, day, sum(slots) as slots, sum(came) as came, sum(made) as made, sum(used) as used,
       sum(repeated) as repeated, sum(floor_error) as floor_error, sum(made_error) as made_error,
       sum(used_error) as used_error, sum(repeated_error) as repeated_error,
       sum(expected_work) as expected_work, sum(came_work) as came_work,
       sum(came_as_expected) as came_as_expected, sum(square_work) as square_work
from ledger_day
where slots > 0
group by lead_days, day;

create function take_out_ledger_total() returns trigger language plpgsql as $$
begin
  delete from ledger_total using changed
  where ledger_total.day = changed.day and ledger_total.lead_days = changed.lead_days;
  return null;
end
$$;

create trigger ledger_total_of_inserted after insert on ledger_day
  referencing new table as changed for each statement execute function take_out_ledger_total();
create trigger ledger_total_of_deleted after delete on ledger_day
  referencing old table as changed for each statement execute function take_out_ledger_total();
create trigger ledger_total_of_updated after update on ledger_day
  referencing new table as changed for each statement execute function take_out_ledger_total();

insert into ledger_total select * from ledger_added_up;
