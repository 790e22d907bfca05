-- The newest holds of a place, those in force first. $1 place  $2 first code after it
-- Columns: hold, place, its name, rule or null, row or null, name of the member or household or null, why, by whom or
-- null, when, lifted at or null, why lifted or null
select h.retention_hold_id, h.region_code, r.name, h.rule, h.row_key,
    coalesce((select m.name from member m where m.member_id = h.member_id),
        (select x.head_name from household x where x.household_id = h.household_id)),
    h.reason, (select a.display_name from account_name(h.laid_by) a), h.laid_at, h.lifted_at, h.lift_reason
from retention_hold h join region r using (region_code)
where h.region_code >= $1::text and h.region_code < $2::text
order by h.lifted_at is not null, h.retention_hold_id desc
limit 100;
