-- What the site may see and do to regions, accounts, grants and invitations.
-- Every policy is closed without a context: on a fresh connection the setting is missing, on a used
-- one it reads '', and both find no row of session_reach. Policies that filter lists are written as
-- "case when … then 1 else 0 end <> 0": a condition that the planner understands is multiplied with
-- the query's own and turns the walk along an index into a sort (3 times dearer, measured); opaque
-- and compared so, it is estimated to keep nearly every row ("then true else false end" halves the
-- estimate, which is enough to lose the walk in a generic plan). The reach is read in a sub-select,
-- so it is looked up once per statement, not once per row. A 50-row list, entering included, costs
-- 8 to 18 % more with the policy than without, the same with 200,000 and 2,000,000 rows.
create policy the_one_entered on session_reach for select to xiehui_app using (
    token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
    and expires_at > statement_timestamp());
grant select (session_id, account_id, duties, places, people, money, household, granting)
    on session_reach to xiehui_app;

-- Names of places are public knowledge, open to everyone who has entered.
create policy everyone_entered_reads on region for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy everyone_entered_reads on region_suffix for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy everyone_entered_reads on region_succession for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
grant select on region, region_suffix, region_succession to xiehui_app;

create policy own_and_granted_here on duty_grant for select to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1
         when region_code ^@ any ((select granting from session_reach)::text[]) then 1
         else 0 end <> 0);
-- Administrators are made and unmade from a larger region, never by their equals: of their region the
-- last sign is left off, so that it lies within what is granted in only if that is larger.
create policy grant_here on duty_grant for insert to xiehui_app with check (
    case when granted_by = (select account_id from session_reach)
          and account_id <> (select account_id from session_reach)
          and case when duty = 'administrator' then left(region_code, -1) else region_code end
              ^@ any ((select granting from session_reach)::text[])
          and account_in_sight(account_id) then 1 else 0 end <> 0);
create policy revoke_here on duty_grant for update to xiehui_app using (
    case when account_id <> (select account_id from session_reach)
          and case when duty = 'administrator' then left(region_code, -1) else region_code end
              ^@ any ((select granting from session_reach)::text[])
         then 1 else 0 end <> 0)
    with check (revoked_by = (select account_id from session_reach));
grant select (duty_grant_id, account_id, duty, region_code, reason, granted_by, granted_at,
    revoked_by, revoked_at, revoke_reason) on duty_grant to xiehui_app;
grant insert (account_id, duty, region_code, reason, granted_by) on duty_grant to xiehui_app;
grant update (revoked_by, revoke_reason) on duty_grant to xiehui_app;

-- An administrator sees the accounts at home in her regions or holding a duty there; everyone sees
-- his own. The inner look at duty_grant runs under that table's policy.
create policy own_and_in_sight on account for select to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1
         when region_code ^@ any ((select granting from session_reach)::text[]) then 1
         when exists (select from duty_grant g where g.account_id = account.account_id) then 1
         else 0 end <> 0);
create policy add_here on account for insert to xiehui_app with check (
    case when made_by = (select account_id from session_reach)
          and region_code ^@ any ((select granting from session_reach)::text[])
         then 1 else 0 end <> 0);
create policy own_and_in_care on account for update to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1
         when account_in_care(account_id) then 1 else 0 end <> 0);
grant select (account_id, user_name, display_name, language, region_code, made_by, made_at,
    accepted_at, suspended_at, suspended_by, suspended_reason) on account to xiehui_app;
grant insert (user_name, display_name, language, region_code, holder_hash, made_by)
    on account to xiehui_app;
grant update (display_name, language, holder_hash, suspended_by, suspended_reason)
    on account to xiehui_app;

create policy made_here on invitation for select to xiehui_app using (
    case when account_in_sight(account_id) then 1 else 0 end <> 0);
create policy invite_in_care on invitation for insert to xiehui_app with check (
    case when made_by = (select account_id from session_reach) and account_in_care(account_id)
         then 1 else 0 end <> 0);
grant select (invitation_id, account_id, made_by, made_at, expires_at, used_at, withdrawn_at)
    on invitation to xiehui_app;
grant insert (account_id, code_hash, made_by) on invitation to xiehui_app;

create policy own on session for select to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1 else 0 end <> 0);
grant select (session_id, account_id, client, agent, started_at, expires_at, ended_at)
    on session to xiehui_app;
