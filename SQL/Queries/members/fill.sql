-- What the row that stays leaves empty is taken from the one merged into it. $1 who stays  $2 who went
update member a set
    id_sealed = coalesce(a.id_sealed, b.id_sealed), id_hash = coalesce(a.id_hash, b.id_hash),
    phone_sealed = coalesce(a.phone_sealed, b.phone_sealed),
    phone_hash = coalesce(a.phone_hash, b.phone_hash),
    phone_tail = case when a.phone_sealed is null then b.phone_tail else a.phone_tail end,
    ethnicity = coalesce(a.ethnicity, b.ethnicity), education = coalesce(a.education, b.education),
    tags = array(select distinct unnest(a.tags || b.tags) order by 1),
    elder_kind = coalesce(a.elder_kind, b.elder_kind), card_no = coalesce(a.card_no, b.card_no),
    remark = coalesce(a.remark, b.remark),
    joined_on = case when a.state = 'active' then least(a.joined_on, b.joined_on)
        else a.joined_on end,
    member_group_id = case when a.chapter_id = b.chapter_id
        then coalesce(a.member_group_id, b.member_group_id) else a.member_group_id end
from member b
where a.member_id = $1::bigint and b.member_id = $2::bigint and b.merged_into = a.member_id
  and a.state in ('applied', 'approved', 'active', 'left');
