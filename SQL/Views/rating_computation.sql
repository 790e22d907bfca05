-- Which townships of a place have a month computed, for whoever computes it: when it closed or closes, and
-- when it was computed; of nobody's points, and nothing of what came of it. Above a county there are too
-- many to be of use: none.
-- $1 county or township  $2 first day of the month
drop function if exists computations_here(text, date);
create function computations_here(
    place text, month date,
    out region_code text, out name text, out closes_at timestamptz, out computed_at timestamptz)
returns setof record
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select r.region_code, r.name, public.closes_at(r.region_code, $2), f.computed_at
    from public.region r
    left join public.flag_month f on f.region_code = r.region_code and f.month = $2
    where length($1) in (6, 9) and r.region_code collate "C" >= $1
      and r.region_code collate "C" < public.code_after($1)
      and r.level = 'township' and r.valid_to is null
      and public.my_duty_here('{township_officer,rating_clerk}', $1)
    order by r.region_code
$$;
grant execute on function computations_here(text, date) to xiehui_app;
