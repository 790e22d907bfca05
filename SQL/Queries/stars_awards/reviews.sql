-- The reviews of an award, the latest first. $1 award
-- Columns: review, finding, letters lost, report, by whom, her account, when, agreed or null, answer or null, by whom,
-- when or null, the appeal against it or null
select v.star_review_id, v.finding, v.lost, v.report, coalesce(p.display_name, ''), v.proposed_by, v.proposed_at,
    v.agreed, v.answer, coalesce(d.display_name, ''), v.decided_at,
    (select l.star_appeal_id from star_appeal l where l.star_review_id = v.star_review_id)
from star_review v
left join account_name(v.proposed_by) p on true
left join account_name(v.decided_by) d on true
where v.star_award_id = $1::bigint
order by v.star_review_id desc;
