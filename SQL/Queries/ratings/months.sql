-- The last months of a township, the latest first: where each stands and, for the chapters the person
-- here reaches in a place, what came of it. $1 township  $2 place  $3 code after it  $4 this month's first
-- Columns: month, state or null, revision or null, closes at, chapters, provisional ones, best flags,
-- the one total or null, its rank or null, its flag's colour or null, and word or null
select m.month, f.state, f.revision, closes_at($1::text, m.month), s.chapters, s.provisional, s.best,
    case when s.chapters = 1 then s.total end, case when s.chapters = 1 then s.rank end, g.colour, g.label
from (select ($4::date - make_interval(months => n))::date as month
      from generate_series(0, 12) n) m
left join flag_month f on f.region_code = $1::text and f.month = m.month
cross join lateral (
    select count(*) as chapters, count(*) filter (where s.is_provisional) as provisional,
        count(*) filter (where s.flag = 1) as best, max(s.total) as total, max(s.rank) as rank,
        max(s.flag) as flag
    from chapter c join score s using (chapter_id)
    where c.region_code >= $2::text and c.region_code < $3::text and s.month = m.month
      and s.revision = f.revision) s
left join flag_scheme_flag g on g.flag_scheme_id = f.flag_scheme_id and g.rank = s.flag
    and s.chapters = 1
order by m.month desc;
