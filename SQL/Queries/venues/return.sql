-- The return R13 (domain 9) of a place's year: a line a venue that stood in it. What was put up on the public board
-- is counted once a chapter, at its first board.
-- $1 place  $2 end of its codes  $3 year
-- Columns: chapter, its name, venue, kind, place or null, square metres or null, items or null, year built or null,
-- closed or null, renovated that year, built that year, what was done, cost in fen or null, board updates or null
with stood as (
    select v.venue_id, v.chapter_id, v.region_code, v.kind, v.place, v.area_m2, v.items, v.built_year,
        v.closed_on, row_number() over (partition by v.chapter_id, v.kind order by v.venue_id) as turn
    from venue v
    where v.region_code >= $1::text and v.region_code < $2::text
      and coalesce(v.built_year <= $3::int, true)
      and coalesce(v.closed_on >= make_date($3::int, 1, 1), true)
), done as (
    select w.venue_id, bool_or(w.kind = 'renovated') as is_renovated, bool_or(w.kind = 'built') as is_built,
        string_agg(w.what, '；' order by w.venue_work_id) as what, sum(e.amount_fen)::bigint as cost_fen
    from venue_work w left join fund_entry e on e.fund_entry_id = w.fund_entry_id and e.state = 'posted'
    where w.region_code >= $1::text and w.region_code < $2::text and w.year = $3::int
      and w.removed_at is null
    group by w.venue_id
)
select s.chapter_id, c.name, s.venue_id, s.kind, s.place, s.area_m2, s.items, s.built_year, s.closed_on,
    coalesce(d.is_renovated, false), coalesce(d.is_built, false) or coalesce(s.built_year = $3::int, false),
    d.what, d.cost_fen,
    case when s.kind = 'board' and s.turn = 1 then (
        select count(*) from board_posting p
        where p.chapter_id = s.chapter_id and p.withdrawn_at is null
          and p.posted_on >= make_date($3::int, 1, 1) and p.posted_on < make_date($3::int + 1, 1, 1)) end
from stood s
join chapter c using (chapter_id)
left join done d using (venue_id)
order by s.region_code, s.venue_id;
