-- The years in figures of a place and what lies below it, the latest year of each first.
-- $1 place  $2 how many
-- Columns: region, name, year, villages, communities, hundredths of a square kilometre, population,
-- households, married women, kilometres to the county's town, source, figures as of, whoever entered it or null, ledger file or null,
-- its line, version
select p.region_code, r.name, p.year, p.villages, p.communities, p.area_hundredths, p.population,
    p.households, p.married_women, p.city_km, p.source, p.as_of,
    (select a.display_name from account a where a.account_id = p.entered_by),
    (select f.file_name from ledger_file f where f.ledger_file_id = p.ledger_file_id), p.ledger_line,
    extract(epoch from p.entered_at)::text
from region_year_profile p
join region r using (region_code)
where p.region_code >= $1::text and p.region_code < $1::text || ':'
order by p.region_code, p.year desc
limit $2::int;
