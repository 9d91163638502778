-- How many people a quiet and a busy slot would need, so that the need is shown with its band.
alter table need_slot
  add column scheduled_low double precision,
  add column scheduled_high double precision,
  add check ((scheduled_low is null) = (scheduled_high is null)),
  add check (scheduled_low is null or (0 <= scheduled_low and scheduled_low <= scheduled and scheduled <= scheduled_high));
