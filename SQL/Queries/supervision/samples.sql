-- The samples of a place in a year, the latest first. $1 place  $2 code after it  $3 year
-- Columns: sample, programme, name of the place, seed, percent, drawn from, drawn, checked, at fault, when, by whom
select s.supervision_sample_id, g.name, r.name, s.seed, s.percent, s.population, s.size,
    count(k.case_id), count(k.case_id) filter (where k.result = 'at_fault'), s.drawn_at,
    coalesce(max(a.display_name), '')
from supervision_sample s
join region r using (region_code)
join programme g using (programme_id)
left join supervision_check k using (supervision_sample_id)
left join account_name(s.drawn_by) a on true
where s.region_code >= $1::text and s.region_code < $2::text and s.year = $3::smallint
group by s.supervision_sample_id, g.name, r.name
order by s.supervision_sample_id desc
limit 200;
