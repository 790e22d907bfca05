-- Adds the posts of a list of officers, each to the end of its term.
-- $1 file
insert into officer_post (term_id, chapter_id, region_code, member_id, post, from_on, to_on,
    ledger_file_id, ledger_line)
select t.term_id, t.chapter_id, t.region_code, v.target, r.post, r.serves_from, t.ends_on,
    r.ledger_file_id, r.line
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join term t on t.term_id = v.second_target
order by r.n;
