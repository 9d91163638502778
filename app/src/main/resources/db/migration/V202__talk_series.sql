-- Series of talks: for whom, how often; new people are taken in by themselves (CON-01 to CON-03, CAR-25).
create table talk_series (
    id            bigint      generated always as identity primary key,
    template_code text        not null,
    cadence       text        not null check (cadence in ('weekly', 'monthly', 'four-a-year', 'three-a-year', 'two-a-year', 'yearly',
                                                          'day-30', 'day-60', 'day-90', 'contract-end')),
    team_id       bigint      references team,
    unit          text        not null default '' check (unit in ('', 'front', 'back')),
    leaders       boolean     not null default false,
    held_by       bigint      references person,
    minutes       integer     not null check (minutes between 5 and 480),
    medium        text        not null check (medium in ('in-person', 'video', 'phone')),
    starts_on     date        not null,
    ended_on      date,
    check (ended_on is null or ended_on >= starts_on),
    check (not leaders or held_by is not null)
);
alter table talk add constraint talk_series_known foreign key (series_id) references talk_series;
alter table talk_change drop constraint talk_change_what_check;
alter table talk_change add constraint talk_change_what_check
  check (what in ('planned', 'moved', 'postponed', 'cancelled', 'handed-over', 'opened-alone', 'displaced'));
