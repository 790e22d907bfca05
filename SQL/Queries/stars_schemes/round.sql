-- A township's round of a year, for whoever keeps its days. $1 township  $2 year
-- Columns: round, scheme, state, rows count from, apply from, apply to, score from, score to, meet by, notice by,
-- decide by, award by, note or null, opened by or null, when, closed by or null, when or null, version,
-- applications on their way
select r.star_round_id, r.star_scheme_id, r.state, r.counts_from, r.apply_from, r.apply_to, r.score_from,
    r.score_to, r.meet_by, r.notice_by, r.decide_by, r.award_by, r.note, o.display_name, r.opened_at,
    c.display_name, r.closed_at, r.version,
    (select count(*) from star_application a where a.star_round_id = r.star_round_id
        and a.ledger_file_id is null
        and a.state not in ('draft', 'awarded', 'rejected', 'vetoed', 'withdrawn'))
from star_round r
left join account_name(r.opened_by) o on true
left join account_name(r.closed_by) c on true
where r.region_code = $1::text and r.year = $2::smallint;
