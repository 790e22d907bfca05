-- Gives a member a post within a term. $1 term  $2 chapter  $3 member  $4 post  $5 first day
-- $6 last day  $7 elected | appointed | by_elected
-- Column: post's key
insert into officer_post (term_id, chapter_id, region_code, member_id, post, from_on, to_on, came_by)
select t.term_id, t.chapter_id, t.region_code, $3::bigint, $4::text, $5::date, $6::date, $7::text
from term t where t.term_id = $1::bigint and t.chapter_id = $2::bigint
returning officer_post_id;
