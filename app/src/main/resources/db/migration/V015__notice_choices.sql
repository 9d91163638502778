-- How people want to be told: quiet hours in which no letter leaves, one letter a day in place of
-- many, a word before each break. The product itself shows every message at once.
create table notice_choice (
  person bigint primary key,
  quiet_from time not null,
  quiet_until time not null,
  digest boolean not null,
  break_reminder boolean not null,
  chosen_at timestamptz not null
);

-- Messages whose letter waits for the letter of the day.
create table notice_held (
  message bigint primary key,
  person bigint not null,
  due_at timestamptz not null
);

create index notice_held_due on notice_held (due_at);
