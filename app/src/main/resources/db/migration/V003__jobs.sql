-- Background work: what was asked for (job) and who runs it now (scheduled_tasks, the table of db-scheduler).
create table job (
    id              bigint generated always as identity primary key,
    kind            text        not null,
    input           jsonb       not null,
    asked_by        bigint      references login_user,
    asked_at        timestamptz not null,
    state           text        not null default 'QUEUED'
                    check (state in ('QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    attempts        int         not null default 0 check (attempts >= 0),
    started_at      timestamptz,
    ended_at        timestamptz,
    doing           text,
    doing_arguments text[]      not null default '{}',
    done_share      double precision not null default 0 check (done_share between 0 and 1),
    stop_asked_at   timestamptz,
    result_path     text,
    trouble         text,
    check ((ended_at is not null) = (state in ('DONE', 'STOPPED', 'FAILED')))
);
create index job_by_asker on job (asked_by, asked_at desc);
create index job_open on job (asked_at) where ended_at is null;

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
