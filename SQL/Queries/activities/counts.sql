-- What the activities of a township or of one of its places come to, by type and state.
-- $1 township  $2 place  $3 first code after it  $4 first day  $5 last day
-- Late is what was entered after the days of the scheme in force.
-- Columns: type, state, records, people, whether at least so many, whether about so many, entered late
select a.type, a.state, count(*), coalesce(sum(a.headcount), 0),
    bool_or(a.headcount_kind = 'at_least'), bool_or(a.headcount_kind = 'about'),
    count(*) filter (where a.entered_on - a.held_on
        > (select (scheme_in_force($1::text, $4::date)).days_to_enter))
from activity a
where a.town_code = $1::text and a.superseded_at is null
  and a.held_on >= $4::date and a.held_on <= $5::date
  and a.region_code >= $2::text and a.region_code < $3::text
group by a.type, a.state
order by a.type, a.state;
