-- Terms may agree a probation of their own; where they do not, the country's law says how long.
alter table contract_terms
    add column probation_months smallint check (probation_months between 1 and 12);
