-- What a chatbot did before a queue, by contact reason and day: what it ended, and who came back.
create table bot_day (
  queue text not null check (queue <> ''),
  reason text not null check (reason <> ''),
  day date not null,
  sessions double precision not null check (sessions >= 0),
  contained double precision not null check (contained >= 0 and contained <= sessions),
  returned double precision not null check (returned >= 0 and returned <= contained),
  stretch double precision not null default 1 check (stretch >= 1),
  primary key (queue, reason, day)
);
