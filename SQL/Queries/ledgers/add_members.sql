-- Adds the members of a roster. They are members already, so no step of joining is made up for them,
-- and nobody has asked them for consent yet.
-- $1 file
insert into member (chapter_id, region_code, member_group_id, name, initials, sex, birth_date,
    id_sealed, id_hash, phone_sealed, phone_hash, phone_tail, ethnicity, education, tags, elder_kind,
    remark, state, joined_on, row_hash, ledger_file_id, ledger_line)
select c.chapter_id, c.region_code, g.member_group_id, r.name, r.initials, r.sex, r.birth_date,
    r.id_sealed, r.id_hash, r.phone_sealed, r.phone_hash, r.phone_tail, r.ethnicity, r.education,
    coalesce(r.tags, '{}'), r.elder_kind, r.remark, 'active', r.joined_on,
    case when r.id_hash is null then r.row_hash end, r.ledger_file_id, r.line
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
left join member_group g on g.chapter_id = c.chapter_id and g.name = r.group_name
    and g.closed_on is null
order by r.n;
