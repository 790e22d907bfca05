-- The accounts at home in the regions where the entered person grants duties, or holding a duty there.
-- Through the tables' policies the same list reads every account of the country: behind a policy a
-- bound that is worked out from another row (code || ':') is no index condition.
drop function if exists accounts_here();
create function accounts_here() returns setof bigint
language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
declare
    code text;
begin
    for code in select distinct unnest(public.my_granting()) loop
        return query
        select a.account_id from public.account a
        where a.region_code >= code and a.region_code < code || ':'
        union
        select g.account_id from public.duty_grant g
        where g.region_code >= code and g.region_code < code || ':' and g.revoked_at is null;
    end loop;
end
$$;
grant execute on function accounts_here() to xiehui_app;
