-- Makes the rounds of old score sheets: a year that has none yet, under the scheme of old sheets, with the
-- days that its own rows tell. It took no more than applications here, so nothing else has a day of its own.
-- $1 file  $2 township  $3 now
insert into star_round (region_code, year, star_scheme_id, counts_from, apply_from, apply_to, score_from,
    score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at, ledger_file_id)
select $2::text, y.year, s.star_scheme_id, make_date(y.year, 1, 1), y.first_day, y.last_day, y.last_day + 1,
    d.last_day, d.last_day, d.last_day, d.last_day, d.last_day, (select account_id from session_reach),
    $3::timestamptz, $1::bigint
from (
    select extract(year from r.held_on)::integer as year, min(r.held_on) as first_day,
        max(r.held_on) as last_day
    from import_rows($1::bigint) r
    group by 1) y
cross join lateral (select greatest(y.last_day + 1, make_date(y.year, 12, 31)) as last_day) d
join lateral (
    select c.star_scheme_id from star_scheme c
    where c.sheet = 'categories' and c.state = 'published' and c.from_year <= y.year
      and (c.region_code is null or $2::text ^@ c.region_code)
    order by length(c.region_code) desc nulls last, c.from_year desc, c.star_scheme_id desc limit 1) s on true
where not exists (select from star_round t where t.region_code = $2::text and t.year = y.year);
