-- An override can hold some hours of each of its days, in minutes after midnight by the queue's clock;
-- 0 to 1440 is the whole day.
alter table forecast_override
  add column from_minute integer not null default 0 check (from_minute >= 0),
  add column until_minute integer not null default 1440 check (until_minute <= 1440),
  add check (from_minute < until_minute);
