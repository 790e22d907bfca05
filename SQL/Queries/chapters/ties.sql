-- What still ties people to a chapter that is to be dissolved. $1 chapter
-- Columns: members who have not left, open links of its households
select
    (select count(*) from member m
     where m.chapter_id = $1::bigint and m.state in ('applied', 'approved', 'active')),
    (select count(*) from household h join household_link l using (household_id)
     where h.chapter_id = $1::bigint and l.to_on is null);
