-- Mean wait of the answered that a day can expect, with its range; null where nobody is answered and of days simulated
-- before it was counted.
alter table roster_simulation
  add wait_seconds double precision,
  add wait_low double precision,
  add wait_high double precision;

alter table roster_expected_now
  add wait_seconds double precision,
  add wait_low double precision,
  add wait_high double precision;
