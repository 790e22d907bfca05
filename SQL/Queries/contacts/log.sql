-- The contacts of a place in a month, the latest first; those of a merged row are its household's.
-- $1 place  $2 first code after it  $3 first day of the month  $4 first day of the next
-- $5 day and $6 key of the last row ($4 and 0 for the first page)  $7 how many
-- Columns: contact, household, head's name, chapter, member's name or null, day, channel, topics
select k.contact_id, coalesce(s.household_id, h.household_id),
    coalesce(s.head_name, h.head_name), c.name, m.name, k.contacted_on, k.channel, k.topics
from chapter c
cross join lateral (
    select v.contact_id, v.household_id, v.member_id, v.contacted_on, v.channel, v.topics
    from contact v
    where v.chapter_id = c.chapter_id and v.contacted_on >= $3::date and v.contacted_on <= $5::date
      and (v.contacted_on, v.contact_id) < ($5::date, $6::bigint) and v.withdrawn_at is null
    order by v.contacted_on desc, v.contact_id desc
    limit $7::int) k
join household h on h.household_id = k.household_id
left join household s on s.household_id = h.merged_into
left join member m on m.member_id = k.member_id
where c.region_code >= $1::text and c.region_code < $2::text and k.contacted_on < $4::date
order by k.contacted_on desc, k.contact_id desc
limit $7::int;
