-- What happened: contacts with their segments, agents' states, and the figures per slot that come from
-- them or from a source that only counts. Source ids are kept as told; a row is known by source and id.
create table history_source (
    id   bigint generated always as identity primary key,
    name text not null unique check (length(name) between 1 and 100)
);

create table import_run (
    id          bigint generated always as identity primary key,
    source_id   bigint      not null references history_source,
    format      text        not null,
    file_name   text        not null,
    digest      bytea,
    state       text        not null check (state in ('done', 'refused', 'stopped', 'unchanged')),
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    bytes       bigint      not null,
    found       bigint      not null,
    changed     bigint      not null,
    problems    bigint      not null,
    raw_lines   bigint      not null,
    first_at    timestamptz,
    last_at     timestamptz
);
create unique index import_run_of_content on import_run (source_id, format, digest) where state = 'done';
create index import_run_by_time on import_run (started_at);

create table import_problem (
    run_id  bigint  not null references import_run,
    number  integer not null,
    code    text    not null,
    line    bigint  not null,
    column_name text not null,
    wrong   text    not null,
    remedy  text    not null,
    primary key (run_id, number)
);

create table contact (
    id                bigint generated always as identity primary key,
    source_id         bigint      not null references history_source,
    source_contact_id text        not null,
    channel           text        not null check (channel in ('voice', 'chat', 'email', 'callback', 'task')),
    arrived_at        timestamptz not null,
    ended_at          timestamptz,
    content           bigint      not null,
    unique (source_id, source_contact_id)
);
create index contact_by_arrival on contact (arrived_at);

create table contact_segment (
    contact_id bigint      not null references contact,
    sequence   integer     not null,
    kind       text        not null check (kind in ('ivr', 'bot', 'queue', 'ring', 'talk', 'hold', 'wrapup', 'consult', 'transfer', 'callback_wait')),
    queue      text        not null,
    agent      text        not null,
    start_at   timestamptz not null,
    end_at     timestamptz,
    outcome    text        not null check (outcome in ('open', 'answered', 'abandoned', 'overflow_out', 'timeout', 'left_empty', 'deflected', 'transferred', 'no_answer', 'completed')),
    primary key (contact_id, sequence),
    check (end_at >= start_at),
    check ((end_at is null) = (outcome = 'open'))
);
create index contact_segment_by_start on contact_segment (start_at);

create table agent_event (
    source_id bigint      not null references history_source,
    agent     text        not null,
    at        timestamptz not null,
    state     text        not null check (state in ('logged_off', 'ready', 'ringing', 'busy', 'wrapup', 'paused', 'other')),
    reason    text        not null,
    queue     text        not null,
    primary key (source_id, agent, at, state, queue, reason)
);
create index agent_event_by_time on agent_event (source_id, at);

-- Figures of a slot: told by a source, or derived from contacts, which then count.
create table queue_slot (
    source_id          bigint           not null references history_source,
    queue              text             not null,
    start_at           timestamptz      not null,
    minutes            integer          not null check (minutes between 1 and 1440),
    derived            boolean          not null,
    offered            double precision not null,
    overflow_in        double precision,
    overflow_out       double precision,
    answered           double precision,
    answered_in_goal   double precision,
    abandoned          double precision,
    abandoned_in_goal  double precision,
    abandoned_short    double precision,
    queued_answered_s  double precision,
    queued_abandoned_s double precision,
    longest_answered_s double precision,
    longest_abandoned_s double precision,
    talk_s             double precision,
    wrapup_s           double precision,
    available          double precision,
    waiting_s          double precision,
    primary key (source_id, queue, start_at, derived)
);
create index queue_slot_by_queue on queue_slot (queue, start_at);
create index queue_slot_by_start on queue_slot (start_at);

create table agent_slot (
    source_id    bigint           not null references history_source,
    agent        text             not null,
    queue        text             not null,
    start_at     timestamptz      not null,
    minutes      integer          not null check (minutes between 1 and 1440),
    derived      boolean          not null,
    available_s  double precision not null,
    work_s       double precision not null,
    talk_s       double precision not null,
    pause_s      double precision not null,
    waiting_s    double precision not null,
    wrapup_s     double precision not null,
    admin_s      double precision not null,
    answered     double precision not null,
    direct_out   double precision not null,
    direct_out_s double precision not null,
    direct_in    double precision not null,
    direct_in_s  double precision not null,
    transferred_out double precision not null,
    primary key (source_id, agent, queue, start_at, derived)
);
create index agent_slot_by_start on agent_slot (start_at);

-- Lines whose meaning is not known are kept as they stand.
create table raw_line (
    source_id bigint not null references history_source,
    format    text   not null,
    text      text   not null,
    primary key (source_id, format, text)
);

create table source_name (
    source_id bigint not null references history_source,
    kind      text   not null check (kind in ('queue', 'agent')),
    id        text   not null,
    name      text   not null,
    primary key (source_id, kind, id)
);
