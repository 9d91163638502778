-- A schedule that another suite has published comes in as it is: no need stood behind it here and no
-- search was made for it.
alter table roster_version alter column need drop not null;

alter table roster_version drop constraint roster_version_cpu_seconds_check;

alter table roster_version
  add constraint roster_version_search check (
    case when need is null then cpu_seconds = 0 else cpu_seconds > 0 end);
