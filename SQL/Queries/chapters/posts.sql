-- The posts of a chapter's council with who holds them, as far as the person here reaches people; the
-- highest post first, then by its first day. $1 chapter
-- Columns: post's key, term, member, name or null, post, first day, last day, elected | appointed |
-- by_elected | null, why it ended early or null, version
select p.officer_post_id, p.term_id, p.member_id,
    (select m.name from member m where m.member_id = p.member_id),
    p.post, p.from_on, p.to_on, p.came_by, p.end_reason, p.version
from officer_post p
where p.chapter_id = $1::bigint
order by p.term_id, array_position(array['president', 'standing_vice_president', 'vice_president',
    'secretary_general', 'deputy_secretary_general', 'standing_councillor', 'councillor',
    'supervisor'], p.post), p.from_on, p.officer_post_id;
