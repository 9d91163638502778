-- A number that came with the product is not the law: who of the centre read the article, where and when,
-- stands beside it. What is changed is kept with the day on which it ended.
alter table leave_right drop column verified;
alter table leave_right add column read_where text;
alter table leave_right add column read_by text;
alter table leave_right add column read_at timestamptz;
alter table leave_right add check ((read_at is null) = (read_by is null));
alter table leave_right add check ((read_at is null) = (read_where is null));

alter table leave_season drop column verified;
alter table leave_season add column read_where text;
alter table leave_season add column read_by text;
alter table leave_season add column read_at timestamptz;
alter table leave_season add check ((read_at is null) = (read_by is null));
alter table leave_season add check ((read_at is null) = (read_where is null));

-- What the directive gives holds in every member state; their own acts are the centre's to enter.
insert into leave_right (kind, country, days_a_year, law, valid_from)
select 'care', country, 5, 'Dir. (EU) 2019/1158 Art. 6', date '2022-08-02'
from unnest(array['EE', 'LV', 'LT', 'PL']) country;

insert into leave_right (kind, country, days_a_year, law, valid_from)
select 'urgent-family', country, null, 'Dir. (EU) 2019/1158 Art. 7', date '2022-08-02'
from unnest(array['EE', 'LV', 'LT', 'PL']) country;

-- Nothing is refused any more because nobody entered what a country's law says.
update leave_request set reasons = replace(reasons::text, '{"code": "no-such-right", "values": []}',
  '{"code": "right-not-entered", "values": [""]}')::jsonb
where reasons::text like '%"no-such-right"%';
