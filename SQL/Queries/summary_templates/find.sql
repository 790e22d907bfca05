-- A version of the sentences that summaries begin with. $1 template
-- Columns: template, code of its place or null, name of its place or null, name, from which year or null, is a draft, by
-- whom or null, when, published by whom or null, when or null, version
select t.summary_template_id, t.region_code, r.name, t.name, t.from_year::integer, t.state = 'draft', m.display_name,
    t.made_at, p.display_name, t.published_at, t.version
from summary_template t
left join region r using (region_code)
left join account_name(t.made_by) m on true
left join account_name(t.published_by) p on true
where t.summary_template_id = $1::bigint;
