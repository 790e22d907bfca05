-- How many members a chapter has at the end of a year, and how many nominations take up a place.
-- $1 chapter  $2 year  $3 today
-- Columns: members, nominations
select members_at_year_end($1::bigint, $2::integer, $3::date),
    (select count(*) from excellent_member e
     where e.chapter_id = $1::bigint and e.year = $2::integer
       and e.state in ('nominated', 'posted', 'confirmed'));
