-- The scores of a township's month as they were kept, with the month before.
-- $1 township  $2 code after it  $3 first day of the month  $4 revision
-- Columns: chapter, code, name, counted, of how many, points, rows entered, late rows, total, provisional,
-- rank or null, flag or null, facts that lowered it, rank before or null, total before or null, open facts,
-- objection upheld
select s.chapter_id, s.region_code, r.name, s.counted, s.out_of, s.points, s.entered, s.late, s.total,
    s.is_provisional, s.rank, s.flag, coalesce(s.lowered_by, '{}'), p.rank, p.total,
    (select count(*) from veto v
     where v.chapter_id = s.chapter_id and v.month = $3::date and v.confirmed is null),
    exists (select from objection o
        where o.chapter_id = s.chapter_id and o.month = $3::date and o.upheld)
from chapter c
join score s using (chapter_id)
join region r on r.region_code = s.region_code
left join flag_month f on f.region_code = $1::text
    and f.month = ($3::date - interval '1 month')::date
left join score p on p.chapter_id = s.chapter_id and p.month = f.month
    and p.revision = coalesce(f.published_revision, f.revision)
where c.region_code >= $1::text and c.region_code < $2::text
  and s.month = $3::date and s.revision = $4::smallint
order by s.region_code;
