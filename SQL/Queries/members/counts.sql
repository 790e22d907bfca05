-- How many active members and how many active links a place has, for the start page.
-- $1 place  $2 first code after it
-- Columns: members, links
select (select count(*) from member m
        where m.state = 'active'
          and m.region_code >= $1::text and m.region_code < $2::text),
    (select count(*) from household_link l
     where l.to_on is null and l.region_code >= $1::text and l.region_code < $2::text);
