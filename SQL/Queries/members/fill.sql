-- The row that stays takes over those fields of the one merged into it that somebody chose; tags are
-- put together. A group goes along only within the chapter, a day of joining only where one counts.
-- $1 who stays  $2 who went  $3 the fields taken over
update member a set
    name = case when 'name' = any ($3::text[]) then b.name else a.name end,
    initials = case when 'name' = any ($3::text[]) then b.initials else a.initials end,
    sex = case when 'sex' = any ($3::text[]) then b.sex else a.sex end,
    birth_date = case when 'birth_date' = any ($3::text[]) then b.birth_date else a.birth_date end,
    id_sealed = case when 'id_number' = any ($3::text[]) then b.id_sealed else a.id_sealed end,
    id_hash = case when 'id_number' = any ($3::text[]) then b.id_hash else a.id_hash end,
    phone_sealed = case when 'phone' = any ($3::text[]) then b.phone_sealed else a.phone_sealed end,
    phone_hash = case when 'phone' = any ($3::text[]) then b.phone_hash else a.phone_hash end,
    phone_tail = case when 'phone' = any ($3::text[]) then b.phone_tail else a.phone_tail end,
    ethnicity = case when 'ethnicity' = any ($3::text[]) then b.ethnicity else a.ethnicity end,
    education = case when 'education' = any ($3::text[]) then b.education else a.education end,
    tags = array(select distinct unnest(a.tags || b.tags) order by 1),
    elder_kind = case when 'elder_kind' = any ($3::text[]) then b.elder_kind else a.elder_kind end,
    card_no = case when 'card' = any ($3::text[]) then b.card_no else a.card_no end,
    remark = case when 'remark' = any ($3::text[]) then b.remark else a.remark end,
    joined_on = case when 'joined_on' = any ($3::text[]) and a.state = 'active' then b.joined_on
        else a.joined_on end,
    member_group_id = case when 'group' = any ($3::text[]) and a.chapter_id = b.chapter_id
        then b.member_group_id else a.member_group_id end
from member b
where a.member_id = $1::bigint and b.member_id = $2::bigint and b.merged_into = a.member_id
  and a.state in ('applied', 'approved', 'active', 'left');
