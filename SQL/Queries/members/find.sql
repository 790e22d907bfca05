-- One member, as far as the person here may see her. $1 member
-- Columns: member, chapter, code, chapter's name, group or null, group's name or null, name, sex,
-- birth date, sealed ID number or null, sealed telephone or null, ethnicity or null, education or
-- null, tags, kind of elder or null, card or null, remark or null, state, joined on or null, left on
-- or null, why or null, merged into or null, version, taken from a ledger,
-- to be erased on or null, erased on or null
select m.member_id, m.chapter_id, m.region_code, c.name, m.member_group_id, g.name, m.name, m.sex,
    m.birth_date, m.id_sealed, m.phone_sealed, m.ethnicity, m.education, m.tags, m.elder_kind,
    m.card_no, m.remark, m.state, m.joined_on, m.left_on, m.left_reason, m.merged_into, m.version,
    m.ledger_file_id is not null, m.erase_on, m.erased_on
from member m
join chapter c using (chapter_id)
left join member_group g on g.member_group_id = m.member_group_id
where m.member_id = $1::bigint;
