-- What the rule of a group checks: each check can be switched off, and what held when is kept.
alter table leave_rule add column checks text[] not null
  default array['notice', 'opening', 'balance', 'staffing'];
