-- Talks between a leader and an employee: templates in frozen versions, each side's own draft, what was
-- shared, said and agreed (CON-01 to CON-17). A closed talk is locked; what comes later is an amendment.
create table talk_template (
    id           bigint      generated always as identity primary key,
    code         text        not null check (code ~ '^[a-z0-9-]{1,40}$'),
    kind         text        not null check (kind in ('raq', 'coaching', 'appraisal', 'management-review', 'probation',
                                                      'return', 'stay', 'exit', 'apprentice', 'other')),
    client_code  text        not null default '' check (length(client_code) <= 100),
    unit         text        not null default '' check (unit in ('', 'front', 'back')),
    retired      boolean     not null default false,
    unique (code, client_code, unit)
);

create table talk_template_version (
    id          bigint      generated always as identity primary key,
    template_id bigint      not null references talk_template,
    number      integer     not null check (number >= 1),
    content     jsonb       not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    unique (template_id, number)
);

create table talk (
    id                bigint      generated always as identity primary key,
    template_version  bigint      not null references talk_template_version,
    kind              text        not null,
    employee_id       bigint      not null references person,
    leader_id         bigint      not null references person,
    series_id         bigint,
    origin            text        not null check (origin in ('planned', 'series', 'asked', 'note', 'imported')),
    asked_by          text        check (asked_by in ('leader', 'employee')),
    reason            text        not null default '' check (length(reason) <= 500),
    due_from          date        not null,
    due_until         date        not null,
    starts_at         timestamptz,
    minutes           integer     not null check (minutes between 5 and 480),
    medium            text        not null check (medium in ('in-person', 'video', 'phone')),
    place             text        not null default '' check (length(place) <= 300),
    state             text        not null check (state in ('planned', 'preparing', 'shared', 'held', 'agreed', 'closed',
                                                            'postponed', 'cancelled')),
    version           integer     not null default 1,
    leader_side       text        not null default 'empty' check (leader_side in ('empty', 'writing', 'ready', 'unprepared')),
    leader_ready_at   timestamptz,
    employee_side     text        not null default 'empty' check (employee_side in ('empty', 'writing', 'ready', 'unprepared')),
    employee_ready_at timestamptz,
    shared_at         timestamptz,
    held_at           timestamptz,
    held_minutes      integer     check (held_minutes between 1 and 480),
    leader_view       text        not null default 'open' check (leader_view in ('open', 'confirmed', 'disagrees')),
    employee_view     text        not null default 'open' check (employee_view in ('open', 'confirmed', 'disagrees')),
    agreed_at         timestamptz,
    closed_at         timestamptz,
    made_at           timestamptz not null,
    check (due_until >= due_from),
    check (employee_id <> leader_id),
    check (state not in ('shared', 'held', 'agreed', 'closed') or shared_at is not null or origin in ('note', 'imported')),
    check (state not in ('held', 'agreed', 'closed') or held_at is not null),
    check ((state = 'closed') = (closed_at is not null))
);
create index talk_of_employee on talk (employee_id, starts_at);
create index talk_of_leader on talk (leader_id, state);
create index talk_due on talk (kind, due_until, due_from);
create unique index talk_of_series_once on talk (series_id, employee_id, due_from);

-- What somebody has written and not shared. Only the author's own pages read this table, by author; it is copied to
-- talk_preparation and emptied in the one transaction that opens both sides.
create table talk_draft (
    talk_id   bigint      not null references talk,
    author_id bigint      not null references person,
    side      text        not null check (side in ('leader', 'employee')),
    answers   jsonb       not null,
    grades    jsonb       not null,
    version   integer     not null default 1,
    saved_at  timestamptz not null,
    primary key (talk_id, author_id)
);

create table talk_preparation (
    talk_id   bigint      not null references talk,
    side      text        not null check (side in ('leader', 'employee')),
    author_id bigint      not null references person,
    answers   jsonb       not null,
    ready_at  timestamptz not null,
    opened_at timestamptz not null,
    primary key (talk_id, side)
);

-- Kept side by side and never averaged; one given after opening says so.
create table talk_grade (
    talk_id       bigint      not null references talk,
    side          text        not null check (side in ('leader', 'employee')),
    grade         text        not null check (grade ~ '^[a-z0-9-]{1,40}$'),
    step          integer     not null check (step between 1 and 10),
    after_opening boolean     not null,
    given_at      timestamptz not null,
    primary key (talk_id, side, grade)
);

create table talk_note (
    id        bigint      generated always as identity primary key,
    talk_id   bigint      not null references talk,
    section   text        not null default '',
    side      text        not null check (side in ('leader', 'employee')),
    author_id bigint      not null references person,
    kind      text        not null check (kind in ('said', 'left-out', 'disagreement', 'amendment')),
    words     text        not null check (length(words) between 1 and 4000),
    at        timestamptz not null
);
create index talk_note_of_talk on talk_note (talk_id, at);

create table talk_rating (
    talk_id bigint      not null references talk,
    side    text        not null check (side in ('leader', 'employee')),
    step    integer     not null check (step between 1 and 5),
    at      timestamptz not null,
    primary key (talk_id, side)
);

-- Moved, postponed, cancelled, handed over: who, when, why.
create table talk_change (
    id      bigint      generated always as identity primary key,
    talk_id bigint      not null references talk,
    at      timestamptz not null,
    by_name text        not null,
    what    text        not null check (what in ('planned', 'moved', 'postponed', 'cancelled', 'handed-over', 'opened-alone')),
    why     text        not null default '' check (length(why) <= 500)
);
create index talk_change_of_talk on talk_change (talk_id, at);

-- What two people agreed to do. It belongs to the two, not to one talk, and follows them until it is done.
create table agreed_action (
    id              bigint      generated always as identity primary key,
    talk_id         bigint      not null references talk,
    employee_id     bigint      not null references person,
    owner           text        not null check (owner in ('leader', 'employee')),
    words           text        not null check (length(words) between 1 and 500),
    due_on          date        not null,
    proposed_by     text        not null check (proposed_by in ('leader', 'employee')),
    leader_view     text        not null default 'open' check (leader_view in ('open', 'confirmed', 'refused')),
    employee_view   text        not null default 'open' check (employee_view in ('open', 'confirmed', 'refused')),
    refusal         text        not null default '' check (length(refusal) <= 500),
    state           text        not null default 'open' check (state in ('open', 'done', 'dropped')),
    settled_on      date,
    settled_words   text        not null default '' check (length(settled_words) <= 500),
    first_due_on    date        not null,
    made_at         timestamptz not null,
    check ((state = 'open') = (settled_on is null))
);
create index agreed_action_of_employee on agreed_action (employee_id, state);
create index agreed_action_of_talk on agreed_action (talk_id);
create index agreed_action_due on agreed_action (due_on) where state = 'open';

create function refuse_change_of_closed_talk() returns trigger language plpgsql as $$
declare touched bigint;
begin
  touched := case when tg_op = 'DELETE' then old.talk_id else new.talk_id end;
  if exists (select from talk where id = touched and state = 'closed')
     and not (tg_table_name = 'talk_note' and tg_op = 'INSERT' and to_jsonb(new)->>'kind' = 'amendment')
     and not (tg_table_name = 'talk_rating' and tg_op = 'INSERT')
  then
    raise exception 'The talk % is closed. Maybe add an amendment.', touched;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger talk_preparation_closed before insert or update or delete on talk_preparation
  for each row execute function refuse_change_of_closed_talk();
create trigger talk_grade_closed before insert or update or delete on talk_grade
  for each row execute function refuse_change_of_closed_talk();
create trigger talk_note_closed before insert or update or delete on talk_note
  for each row execute function refuse_change_of_closed_talk();
create trigger talk_rating_closed before insert or update or delete on talk_rating
  for each row execute function refuse_change_of_closed_talk();

create function refuse_reopening_talk() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' then
    raise exception 'The talk % is closed. Maybe add an amendment.', old.id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger talk_closed before update or delete on talk
  for each row execute function refuse_reopening_talk();

-- A frozen version of a template is what a talk was planned with; it never changes.
create function refuse_change_of_template_version() returns trigger language plpgsql as $$
begin
  raise exception 'Version % of a template cannot be changed. Maybe make a new one.', old.id;
end
$$;
create trigger talk_template_version_frozen before update or delete on talk_template_version
  for each row execute function refuse_change_of_template_version();
