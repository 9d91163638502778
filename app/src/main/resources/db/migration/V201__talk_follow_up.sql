-- Coverage counts people over a window; reminders of agreed actions go out exactly once (CON-07, CON-16).
create index talk_held on talk (kind, held_at) include (employee_id, leader_id) where held_at is not null;

create table action_reminder (
    action_id bigint      not null references agreed_action,
    step      text        not null check (step in ('soon', 'overdue', 'escalated')),
    due_on    date        not null,
    sent_at   timestamptz not null,
    primary key (action_id, step, due_on)
);
