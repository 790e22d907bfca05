-- The posts a member holds or held, the latest first. $1 member
-- Columns: post, chapter's name, from, to
select p.post, c.name, p.from_on, p.to_on
from officer_post p
join chapter c using (chapter_id)
where p.member_id = $1::bigint
order by p.from_on desc, p.officer_post_id desc;
