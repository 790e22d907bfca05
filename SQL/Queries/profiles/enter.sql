-- Enters a township's year in figures, or changes it if it is still as the form had it.
-- $1 region  $2 year  $3 villages  $4 communities  $5 hundredths of a square kilometre
-- $6 population  $7 households  $8 married women  $9 kilometres to the county's town  $10 source
-- $11 figures as of or null  $12 version the form had, null if there was none
insert into region_year_profile as p (region_code, year, villages, communities, area_hundredths,
    population, households, married_women, city_km, source, as_of, entered_by)
values ($1::text, $2::smallint, $3::int, $4::int, $5::bigint, $6::bigint, $7::bigint, $8::bigint,
    $9::int, $10::text, $11::date, (select account_id from session_reach))
on conflict (region_code, year) do update set villages = excluded.villages,
    communities = excluded.communities, area_hundredths = excluded.area_hundredths,
    population = excluded.population, households = excluded.households,
    married_women = excluded.married_women, city_km = excluded.city_km, source = excluded.source,
    as_of = excluded.as_of, entered_by = excluded.entered_by, entered_at = now()
where extract(epoch from p.entered_at)::text = $12::text;
