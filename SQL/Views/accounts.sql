-- The accounts at home in the regions where the entered person grants duties, or holding a duty there,
-- each once and with its state (invited | active | suspended): what the list shows and the start page
-- counts.
-- Through the tables' policies the same list reads every account of the country: behind a policy a
-- bound that is worked out from another row (code || ':') is no index condition.
drop function if exists accounts_here();
create function accounts_here() returns table (account_id bigint, state text)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    code text;
    found bigint[] := '{}';
begin
    for code in select distinct unnest(public.my_granting()) loop
        found := found || array(
            select a.account_id from public.account a
            where a.region_code >= code and a.region_code < code || ':'
            union
            select g.account_id from public.duty_grant g
            where g.region_code >= code and g.region_code < code || ':' and g.revoked_at is null);
    end loop;
    return query
    select a.account_id, case when a.suspended_at is not null then 'suspended'
        when a.accepted_at is null then 'invited' else 'active' end
    from (select distinct unnest(found) as account_id) here
    join public.account a using (account_id);
end
$$;
grant execute on function accounts_here() to xiehui_app;

-- The name of whoever did something in a place that the entered person may see; nothing else of it.
drop function if exists account_name(bigint);
create function account_name(wanted bigint) returns table (display_name text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
    select a.display_name from public.account a
    where a.account_id = wanted and public.my_account() is not null
$$;
grant execute on function account_name(bigint) to xiehui_app;
