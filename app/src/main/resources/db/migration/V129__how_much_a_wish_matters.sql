-- A wish says how much it matters, so that its list reads as it was wished. Of those that stand it follows from their
-- points: twice those of an ordinary weekday or weekend day.
alter table day_wish add column firmness text not null default 'if_possible'
  check (firmness in ('if_possible', 'much', 'must'));

update day_wish set firmness = case
  when must then 'must'
  when points >= 4 or (points = 2 and extract(isodow from day) < 6) then 'much'
  else 'if_possible' end;

alter table day_wish drop column must;
alter table day_wish alter column firmness drop default;
