-- The scheme by which a township rates a month: the one it was computed by; before that, the township's own
-- that is in force, or the one for all. As the site, under its policies: schemes are open to everyone, of a
-- month only those know by which it was computed who know the place.
-- $1 township or a place below it  $2 first day of the month
drop function if exists scheme_in_force(text, date);
create function scheme_in_force(place text, month date) returns flag_scheme
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select s
    from public.flag_scheme s
    left join public.flag_month f on f.region_code = left($1, 9) and f.month = $2
    where case when f.flag_scheme_id is not null then s.flag_scheme_id = f.flag_scheme_id
        else s.state = 'published' and s.from_month <= $2
            and (s.region_code is null or left($1, 9) ^@ s.region_code) end
    order by length(s.region_code) desc nulls last, s.from_month desc
    limit 1
$$;
grant execute on function scheme_in_force(text, date) to xiehui_app;
