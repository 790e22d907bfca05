-- The published months of a township's year as far as the person here sees them, chapter by chapter.
-- $1 township  $2 place looked from  $3 code after it  $4 first day of the year  $5 first day of the next
-- Columns: chapter, code, name, month, rank among the township's, total, rank of the flag, its colour, its
-- word, preset, how many flags its scheme names
select s.chapter_id, s.region_code, r.name, s.month, s.rank, s.total, s.flag, g.colour, g.label, k.preset,
    (select count(*) from flag_scheme_flag n where n.flag_scheme_id = f.flag_scheme_id)
from flag_month f
join score s on s.month = f.month and s.revision = f.published_revision
    and left(s.region_code, 9) = f.region_code
join chapter c on c.chapter_id = s.chapter_id and c.region_code >= $2::text and c.region_code < $3::text
join region r on r.region_code = s.region_code
join flag_scheme k on k.flag_scheme_id = f.flag_scheme_id
join flag_scheme_flag g on g.flag_scheme_id = f.flag_scheme_id and g.rank = s.flag
where f.region_code = $1::text and f.month >= $4::date and f.month < $5::date
  and f.published_revision is not null and s.flag is not null
order by s.region_code, s.month;
