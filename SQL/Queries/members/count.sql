-- How many members the list of the same name would page through.
-- $1 place  $2 first code after it  $3 group (its key or its name) or null  $4 tag or null
-- $5 states  $6 sex or null
-- Column: members
select count(*)
from member m
where m.region_code >= $1::text and m.region_code < $2::text
  and ($3::text is null or exists (
      select from member_group g
      where g.member_group_id = m.member_group_id and $3::text in (g.member_group_id::text, g.name)))
  and ($4::text is null or $4::text = any (m.tags))
  and m.state = any ($5::text[])
  and ($6::smallint is null or m.sex = $6::smallint);
