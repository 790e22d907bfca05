-- One democratic review. $1 review
-- Columns: review, chapter, code, chapter's name, held on, participants, ballots issued or null, valid, satisfied,
-- basically, not, posted on or null, version, ledger file or null, its line or null, activity or null, issues, put right
select d.democratic_review_id, d.chapter_id, d.region_code, c.name, d.held_on, d.participants, d.ballots_issued,
    d.ballots_valid, d.satisfied, d.basically, d.dissatisfied, d.posted_on, d.version,
    (select f.file_name from ledger_file f where f.ledger_file_id = d.ledger_file_id), d.ledger_line, d.activity_id,
    i.issues, i.rectified
from democratic_review d
join chapter c using (chapter_id)
cross join lateral (
    select count(*)::int as issues, count(*) filter (where x.done_at is not null)::int as rectified
    from review_issue x where x.democratic_review_id = d.democratic_review_id) i
where d.democratic_review_id = $1::bigint and d.removed_at is null;
