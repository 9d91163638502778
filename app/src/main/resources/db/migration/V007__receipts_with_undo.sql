-- A receipt carries the form that takes the deed back. What waits for a next page is lost, nothing else.
alter table login_session alter column receipt type jsonb using null;
