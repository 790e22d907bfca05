-- One sample. $1 sample
-- Columns: sample, place, its name, programme, year, seed, percent, drawn from, drawn, when, by whom
select s.supervision_sample_id, s.region_code, r.name, g.name, s.year, s.seed, s.percent, s.population, s.size,
    s.drawn_at, coalesce(a.display_name, '')
from supervision_sample s
join region r using (region_code)
join programme g using (programme_id)
left join account_name(s.drawn_by) a on true
where s.supervision_sample_id = $1::bigint;
