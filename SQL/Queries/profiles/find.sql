-- One year in figures. $1 region  $2 year
-- Columns: as in list
select p.region_code, r.name, p.year, p.villages, p.communities, p.area_hundredths, p.population,
    p.households, p.married_women, p.city_km, p.source, p.as_of,
    (select a.display_name from account a where a.account_id = p.entered_by),
    (select f.file_name from ledger_file f where f.ledger_file_id = p.ledger_file_id), p.ledger_line,
    extract(epoch from p.entered_at)::text
from region_year_profile p
join region r using (region_code)
where p.region_code = $1::text and p.year = $2::smallint;
