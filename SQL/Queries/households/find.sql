-- One household, as far as the person here may see it. $1 household
-- Columns: household, chapter, code, chapter's name, group or null, head's name, sealed ID number or
-- null, address or null, size or null, state, ended on or null, merged into or null, version, taken
-- from a ledger
select h.household_id, h.chapter_id, h.region_code, c.name, h.group_name, h.head_name,
    h.head_id_sealed, h.address, h.size, h.state, h.ended_on, h.merged_into, h.version,
    h.ledger_file_id is not null
from household h
join chapter c using (chapter_id)
where h.household_id = $1::bigint;
