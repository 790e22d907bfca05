-- Makes the earliest term that officers of a list serve in and their chapter lacks, one for each
-- chapter at a time (asked again until none is missing). Its length is the list's, or by the rules of
-- its day (domain 3: three years in 2009, five today); it ends before the next one begins.
-- $1 file
insert into term (chapter_id, region_code, starts_on, ends_on, ledger_file_id, ledger_line)
select distinct on (c.chapter_id) c.chapter_id, c.region_code, r.serves_from,
    least((r.serves_from + make_interval(years => coalesce(r.term_years,
        case when r.serves_from < '2013-01-01' then 3 else 5 end)))::date - 1,
        (select min(t.starts_on) - 1 from term t
         where t.chapter_id = c.chapter_id and t.starts_on > r.serves_from)),
    r.ledger_file_id, r.line
from import_rows($1::bigint) r
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
where exists (select from member m where m.id_hash = r.id_hash and m.town_code = left(c.region_code, 9)
              and m.state in ('applied', 'approved', 'active'))
  and not exists (select from term t where t.chapter_id = c.chapter_id
                  and r.serves_from between t.starts_on and t.ends_on)
  and not exists (select from term t where t.chapter_id = c.chapter_id
                  and t.starts_on = r.serves_from + 1)
order by c.chapter_id, r.serves_from, r.term_years desc nulls last, r.n;
