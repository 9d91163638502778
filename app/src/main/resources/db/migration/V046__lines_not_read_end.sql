-- Lines that no reader understood may name agents and customers: they are kept as long as the rest, not longer.
alter table raw_line add column kept_since timestamptz not null default now();
