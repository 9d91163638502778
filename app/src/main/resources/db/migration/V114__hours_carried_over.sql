-- Paid minutes that a version asks of people beside their agreed hours: what they worked too little
-- in the weeks before is above 0, what they worked too much below. Counted when a build is ordered.
create table roster_owed (
  version bigint not null references roster_version on delete cascade,
  person bigint not null,
  minutes integer not null,
  primary key (version, person)
);
