-- What happened to one row, the latest first, a line for each field that changed; an entry without a
-- field has one line. Keys of other rows become their names, as far as the person here sees them.
-- $1 table  $2 key
-- Columns: entry, moment, by whom or null, act, purpose or null, ledger file or null, its line,
-- personal values are erased, table and key of the row, field or null, before or null, after or null
with entry as materialized (
    select * from history_of($1::text, $2::text)
), line as (
    select e.audit_entry_id, k.field, e.before -> k.field as was, e.after -> k.field as is_now
    from entry e,
        jsonb_object_keys(coalesce(e.before, '{}') || coalesce(e.after, '{}')) k (field)
)
select e.audit_entry_id, e.moment, e.display_name, e.act, e.purpose, e.file_name, e.line, e.is_erased,
    e.of_table, e.of_key, l.field, was.text, is_now.text
from entry e
left join line l using (audit_entry_id)
cross join lateral (select case
    when l.was is null or l.was = 'null' then null
    when l.field in ('member_id', 'merged_into') and $1::text <> 'household' then
        (select m.name from member m where m.member_id = (l.was #>> '{}')::bigint)
    when l.field in ('household_id', 'merged_into') then
        (select h.head_name from household h where h.household_id = (l.was #>> '{}')::bigint)
    when l.field = 'chapter_id' then
        (select c.name from chapter c where c.chapter_id = (l.was #>> '{}')::bigint)
    when l.field = 'member_group_id' then
        (select g.name from member_group g where g.member_group_id = (l.was #>> '{}')::bigint)
    when l.field = 'region_code' then
        (select r.name from region r where r.region_code = l.was #>> '{}')
    when jsonb_typeof(l.was) = 'array' then
        (select string_agg(t.tag, ' ') from jsonb_array_elements_text(l.was) t (tag))
    else l.was #>> '{}' end as text) was
cross join lateral (select case
    when l.is_now is null or l.is_now = 'null' then null
    when l.field in ('member_id', 'merged_into') and $1::text <> 'household' then
        (select m.name from member m where m.member_id = (l.is_now #>> '{}')::bigint)
    when l.field in ('household_id', 'merged_into') then
        (select h.head_name from household h where h.household_id = (l.is_now #>> '{}')::bigint)
    when l.field = 'chapter_id' then
        (select c.name from chapter c where c.chapter_id = (l.is_now #>> '{}')::bigint)
    when l.field = 'member_group_id' then
        (select g.name from member_group g where g.member_group_id = (l.is_now #>> '{}')::bigint)
    when l.field = 'region_code' then
        (select r.name from region r where r.region_code = l.is_now #>> '{}')
    when jsonb_typeof(l.is_now) = 'array' then
        (select string_agg(t.tag, ' ') from jsonb_array_elements_text(l.is_now) t (tag))
    else l.is_now #>> '{}' end as text) is_now
order by e.audit_entry_id desc, l.field;
