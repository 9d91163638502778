-- What a chatbot before the queue left for people when the version was made: the forecast is of what
-- reaches people, the demand is the forecast over that share. Empty where no bot was known.
alter table forecast_queue
  add column bot_contained double precision check (bot_contained between 0 and 1),
  add column bot_returning double precision check (bot_returning between 0 and 1),
  add column bot_stretch double precision check (bot_stretch >= 1),
  add check ((bot_contained is null) = (bot_returning is null)),
  add check ((bot_contained is null) = (bot_stretch is null));
