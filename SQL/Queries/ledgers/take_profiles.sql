-- Takes over a township's years in figures.
-- $1 file  $2 township's code  $3 where they come from
insert into region_year_profile as p (region_code, year, villages, communities, area_hundredths,
    population, households, married_women, source, ledger_file_id, ledger_line, entered_by)
select $2::text, r.year, r.villages, r.communities, r.area_hundredths, r.population, r.households,
    r.married_women, $3::text, r.ledger_file_id, r.line, (select account_id from session_reach)
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict in ('added', 'changed')
on conflict (region_code, year) do update set
    villages = coalesce(excluded.villages, p.villages),
    communities = coalesce(excluded.communities, p.communities),
    area_hundredths = coalesce(excluded.area_hundredths, p.area_hundredths),
    population = coalesce(excluded.population, p.population),
    households = coalesce(excluded.households, p.households),
    married_women = coalesce(excluded.married_women, p.married_women),
    source = excluded.source, ledger_file_id = excluded.ledger_file_id,
    ledger_line = excluded.ledger_line, entered_by = excluded.entered_by, entered_at = now();
