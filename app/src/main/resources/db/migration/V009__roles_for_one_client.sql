-- Only the roles Client and Adviser can be cut to one client: rosters, plans and people serve several (decision 0006).
-- Other roles that were given for one client showed more than that client; they end now and stand in the audit trail.
insert into audit_entry (at, deed, about_kind, about_id, before)
select now(), 'platform.role-withdrawn', 'login', user_id::text,
       jsonb_build_object('role', role, 'client', client_id, 'reason', 'not-for-one-client')
  from role_grant
 where client_id is not null and role not in ('CLIENT', 'ADVISER') and (upper_inf(valid) or upper(valid) > now());

delete from role_grant
 where client_id is not null and role not in ('CLIENT', 'ADVISER') and lower(valid) >= now();
update role_grant set valid = tstzrange(lower(valid), now())
 where client_id is not null and role not in ('CLIENT', 'ADVISER') and (upper_inf(valid) or upper(valid) > now());

-- What was given before stays in the table, hence not valid: it holds for whatever is written from now on.
alter table role_grant add constraint of_one_client check (client_id is null or role in ('CLIENT', 'ADVISER')) not valid;
