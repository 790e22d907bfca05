-- The versions of the sentences that a place's summaries begin with: its own, those of the places above it and the one
-- for all; a draft only of its own. $1 place
-- Columns: template, code of its place or null, name of its place or null, name, from which year or null, is a draft, by
-- whom or null, when, published by whom or null, when or null, version
select t.summary_template_id, t.region_code, r.name, t.name, t.from_year::integer, t.state = 'draft', m.display_name,
    t.made_at, p.display_name, t.published_at, t.version
from summary_template t
left join region r using (region_code)
left join account_name(t.made_by) m on true
left join account_name(t.published_by) p on true
where $1::text ^@ coalesce(t.region_code, '') and (t.state = 'published' or t.region_code = $1::text)
order by t.state = 'draft' desc, length(coalesce(t.region_code, '')) desc, t.from_year desc,
    t.published_at desc nulls last, t.summary_template_id desc;
