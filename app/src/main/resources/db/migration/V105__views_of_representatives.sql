-- Before a schedule is published the law may ask that it was drawn up with the representatives of
-- those who work by it: when it was laid before them, and what they said, stand here for good.
create table roster_view (
  id bigint generated always as identity primary key,
  version bigint not null references roster_version,
  kind text not null check (kind in ('laid-before', 'agrees', 'remarks', 'objects')),
  said text not null,
  corrections integer not null,
  made_at timestamptz not null,
  made_by text not null,
  check (kind = 'laid-before' or kind = 'agrees' or said <> '')
);

create index roster_view_version on roster_view (version, id);

create function refuse_rewriting_a_view() returns trigger language plpgsql as $$
begin
  raise exception 'What representatives said is kept as they said it. Maybe add another view.';
end
$$;

create trigger roster_view_kept before update or delete on roster_view
  for each row execute function refuse_rewriting_a_view();

-- Cost of the best found while the search is at work, for the picture.
alter table roster_version add column curve jsonb;
