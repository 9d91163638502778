-- Somebody told that they come later: the published day is changed by that, too.
alter table roster_change drop constraint roster_change_why_check;
alter table roster_change add constraint roster_change_why_check check (why in
  ('leave', 'leave_withdrawn', 'swap', 'ill', 'late', 'extra', 'time_off', 'activity', 'correction'));
