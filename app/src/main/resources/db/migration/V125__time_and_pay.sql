-- Time and pay: what people say about their hours beside the plan, sheets that leaders approve, months
-- that are closed with their lines, and how codes are called in the payroll. The record of hours a
-- state asks for is what is kept here.
create table time_report (
  id bigint generated always as identity primary key,
  person bigint not null,
  day date not null,
  start_at timestamptz,
  end_at timestamptz,
  meal_taken boolean not null,
  reason text not null check (reason in
    ('long-contact', 'asked-to-stay', 'shorter', 'system', 'training', 'other')),
  note text not null,
  to_bank boolean not null,
  state text not null check (state in ('open', 'approved', 'refused', 'withdrawn', 'replaced')),
  told_at timestamptz not null,
  told_by text not null,
  decided_at timestamptz,
  decided_by text not null default '',
  decided_words text not null default '',
  check ((start_at is null) = (end_at is null)),
  check (end_at > start_at)
);

create index time_report_person on time_report (person, day);

-- One word at a time about a day.
create unique index time_report_one_open on time_report (person, day) where state = 'open';
create unique index time_report_one_approved on time_report (person, day) where state = 'approved';

-- What a leader has approved: the digest is of the sheet as it was shown; a sheet that changed since
-- is not approved any more.
create table sheet_approval (
  person bigint not null,
  month date not null check (extract(day from month) = 1),
  digest text not null,
  approved_at timestamptz not null,
  approved_by text not null,
  primary key (person, month)
);

create table pay_period (
  country text not null,
  month date not null check (extract(day from month) = 1),
  closed_at timestamptz not null,
  closed_by text not null,
  primary key (country, month)
);

-- What was closed. A line whose day lies before its month corrects a month closed earlier.
create table pay_line (
  id bigint generated always as identity primary key,
  country text not null,
  month date not null,
  person bigint not null,
  day date not null,
  code text not null,
  minutes bigint not null check (minutes <> 0),
  foreign key (country, month) references pay_period
);

create index pay_line_month on pay_line (country, month, person);
create index pay_line_person on pay_line (person, day);

create function refuse_rewriting_a_closed_month() returns trigger language plpgsql as $$
begin
  raise exception 'A closed month is kept as it was closed. Maybe let the next month correct it.';
end
$$;

create trigger pay_line_kept before update on pay_line
  for each row execute function refuse_rewriting_a_closed_month();

-- What else is paid for a day, such as a shift called off too late; the source makes it once.
create table pay_extra (
  person bigint not null,
  day date not null,
  code text not null,
  minutes bigint not null check (minutes > 0),
  source text not null,
  entered_at timestamptz not null,
  primary key (person, source)
);

-- The table of an agreement from a day on, as it was written; without one the shipped table holds.
create table pay_terms (
  id bigint generated always as identity primary key,
  country text not null,
  valid_from date not null,
  content text not null,
  entered_at timestamptz not null,
  entered_by text not null
);

create index pay_terms_country on pay_terms (country, valid_from, id);

create table wage_code (
  country text not null,
  code text not null,
  wage_code text not null check (wage_code <> ''),
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (country, code)
);

-- Hours kept to be taken as time off, and taken.
create table time_bank (
  person bigint not null,
  month date not null,
  minutes bigint not null,
  entered_at timestamptz not null,
  primary key (person, month)
);
