-- A site may be under another agreement than the rest of its country, as one that was bought is.
alter table agreement_in_force add column site text;

-- No agreement at a site: from the day on it follows its country again.
alter table agreement_in_force alter column agreement drop not null;
alter table agreement_in_force add check (agreement is not null or site is not null);
