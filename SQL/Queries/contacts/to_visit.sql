-- The linked households of a place that may be contacted, whoever was left alone longest first. A household
-- that declines is left out and not told of.
-- $1 place  $2 first code after it  $3 group's name or null  $4 member or null  $5 today
-- $6 first day of the month  $7 all | waiting (not contacted since) | contacted
-- $8 last contact (0001-01-01 for none) and $9 key of the last row  $10 how many
-- Columns: household, code, head's name, chapter, group or null, linked member, last contact or null
select l.household_id, l.region_code, h.head_name, c.name, h.group_name, m.name, v.contacted_on
from household_link l
join household h using (household_id)
join chapter c on c.chapter_id = h.chapter_id
join member m on m.member_id = l.member_id
cross join lateral (
    -- what was merged into it had its contacts, too
    select greatest(
        (select k.contacted_on from contact k
         where k.household_id = l.household_id and k.withdrawn_at is null
         order by k.contacted_on desc limit 1),
        (select max(k.contacted_on) from household g join contact k using (household_id)
         where g.merged_into = l.household_id and k.withdrawn_at is null)) as contacted_on) v
where l.to_on is null and l.region_code >= $1::text and l.region_code < $2::text
  and ($3::text is null or h.group_name = $3::text)
  and ($4::bigint is null or l.member_id = $4::bigint)
  and not exists (
      select from contact_declined d
      where d.household_id = l.household_id and d.from_on <= $5::date
        and (d.to_on is null or d.to_on >= $5::date))
  and case $7::text
      when 'waiting' then v.contacted_on is null or v.contacted_on < $6::date
      when 'contacted' then v.contacted_on >= $6::date
      else true end
  and (coalesce(v.contacted_on, '0001-01-01'), l.household_id) > ($8::date, $9::bigint)
order by coalesce(v.contacted_on, '0001-01-01'), l.household_id
limit $10::int;
