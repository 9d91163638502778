-- Whether a build keeps the starts of a person, or of a team, close together through its days.
alter table roster_version add column steady text not null default 'none'
  check (steady in ('none', 'person', 'team'));
