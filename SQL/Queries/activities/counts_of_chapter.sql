-- What the activities of one chapter come to, by type and state.
-- $1 chapter  $2 first day  $3 last day
-- Late is what was entered after the days of the scheme in force.
-- Columns: type, state, records, people, whether at least so many, whether about so many, entered late
select a.type, a.state, count(*), coalesce(sum(a.headcount), 0),
    bool_or(a.headcount_kind = 'at_least'), bool_or(a.headcount_kind = 'about'),
    count(*) filter (where a.entered_on - a.held_on > (
        select (scheme_in_force(c.region_code, $2::date)).days_to_enter
        from chapter c where c.chapter_id = $1::bigint))
from activity a
where a.chapter_id = $1::bigint and a.superseded_at is null
  and a.held_on >= $2::date and a.held_on <= $3::date
group by a.type, a.state
order by a.type, a.state;
