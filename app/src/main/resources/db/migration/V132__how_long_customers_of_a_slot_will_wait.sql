-- Mean wait of the answered that a slot can expect, with its range; null where nobody is answered and of slots simulated
-- before it was counted.
alter table roster_simulation_slot
  add wait_seconds double precision,
  add wait_low double precision,
  add wait_high double precision;
