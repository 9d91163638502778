-- Rights to be away that the law of a country gives: how many days a year at most, and by which law. A
-- kind with rows here may be asked for in these countries only; without any, everywhere.
create table leave_right (
  kind text not null references leave_kind,
  country text not null,
  days_a_year numeric(5, 1) check (days_a_year > 0),
  law text not null,
  verified boolean not null,
  valid_from date not null,
  valid_until date,
  primary key (kind, country, valid_from),
  check (valid_until > valid_from)
);

insert into leave_kind (code, counted, staffed) values
  ('urgent-family', false, false),
  ('public-duty', false, false);

insert into leave_right (kind, country, days_a_year, law, verified, valid_from) values
  ('child-sick', 'NO', 10, 'aml § 12-9, folketrygdloven § 9-5', false, '2006-01-01'),
  ('child-sick', 'SE', 120, 'SFB 13 kap. 21 §', false, '2011-01-01'),
  ('child-sick', 'DK', null, 'overenskomst: barnets sygedage', false, '2000-01-01'),
  ('child-sick', 'FI', null, 'työsopimuslaki 4:6', false, '2001-06-01'),
  ('care', 'NO', 10, 'aml § 12-10 (2)', false, '2010-07-01'),
  ('care', 'SE', 100, 'lag (1988:1465) om ledighet för närståendevård', false, '1989-07-01'),
  ('care', 'DK', 5, 'Dir. 2019/1158 Art. 6, lov om ret til omsorgsorlov', false, '2022-08-02'),
  ('care', 'FI', 5, 'työsopimuslaki 4:7 b', false, '2022-08-01'),
  ('urgent-family', 'SE', null, 'lag (1998:209) om rätt till ledighet av trängande familjeskäl', false, '1998-07-01'),
  ('urgent-family', 'DK', null, 'Dir. 2019/1158 Art. 7', false, '2022-08-02'),
  ('urgent-family', 'FI', null, 'työsopimuslaki 4:7', false, '2001-06-01'),
  ('public-duty', 'NO', null, 'aml § 12-13', false, '2006-01-01');
