-- R3 (domain 9): the linked households of a place, chapter by chapter, with what was done for them in a quarter.
-- $1 place  $2 first code after it  $3 first day  $4 day after the last  $5 whether numbers are read  $6 how many at
-- most
-- Columns: household, chapter's name, group or null, head's name, address or null, size or null, the head's ID number,
-- sealed, or null, member's name, her ID number, sealed, or null, since or null, contacts, needs, done
select h.household_id, c.name, h.group_name, h.head_name, case when $5::boolean then h.address end, h.size,
    case when $5::boolean then h.head_id_sealed end, m.name, case when $5::boolean then m.id_sealed end, l.from_on,
    (select count(*) from contact k where k.household_id = h.household_id and k.withdrawn_at is null
        and k.contacted_on >= $3::date and k.contacted_on < $4::date),
    (select count(*) from follow_up f where f.household_id = h.household_id
        and f.entered_at >= $3::date and f.entered_at < $4::date),
    (select count(*) from follow_up f where f.household_id = h.household_id
        and f.done_on >= $3::date and f.done_on < $4::date)
from household h
join household_link l on l.household_id = h.household_id and l.to_on is null
join member m on m.member_id = l.member_id
join chapter c on c.chapter_id = h.chapter_id
where h.region_code >= $1::text and h.region_code < $2::text and h.state = 'active'
  and coalesce(l.from_on < $4::date, true)
order by h.region_code, h.head_initials, h.head_name, h.household_id
limit $6::int;
