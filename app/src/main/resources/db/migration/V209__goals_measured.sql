-- What a goal is measured by where live data exist (CON-06, CON-18), and the talk before a probation ends.
create table goal_measure (
    goal_id bigint           primary key references goal,
    measure text             not null check (measure ~ '^[a-z-]{1,40}$'),
    target  double precision not null check (target >= 0),
    higher  boolean          not null
);

alter table talk_series drop constraint talk_series_cadence_check;
alter table talk_series add constraint talk_series_cadence_check
  check (cadence in ('weekly', 'monthly', 'four-a-year', 'three-a-year', 'two-a-year', 'yearly',
                     'day-30', 'day-60', 'day-90', 'probation-end', 'contract-end'));
