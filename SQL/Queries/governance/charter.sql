-- One charter. $1 charter
-- Columns: charter, chapter, code, chapter's name, version, title, clauses or null, state, meeting or null, adopted on
-- or null, households present or null, votes for or null, against or null, filed on or null, by whom or null, posted
-- on or null, writer's account, writer or null, version of the text, ledger file or null, its line or null
select h.charter_id, h.chapter_id, h.region_code, c.name, h.version, h.title, h.clauses, h.state, h.meeting,
    h.adopted_on, h.present_households, h.votes_for, h.votes_against, h.filed_on,
    (select n.display_name from account_name(h.filed_by) n), h.posted_on, h.written_by,
    (select n.display_name from account_name(h.written_by) n), h.text_version,
    (select f.file_name from ledger_file f where f.ledger_file_id = h.ledger_file_id), h.ledger_line
from charter h
join chapter c using (chapter_id)
where h.charter_id = $1::bigint;
