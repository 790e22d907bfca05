-- One suggestion, as far as the person here may see it. $1 suggestion
-- Columns: suggestion, code, chapter's name, received on, channel or null, theme, content, raised by or null, due
-- on or null, who entered it or null, answered on or null, answer or null, by whom or null, topic or null, how she
-- is reached or null, state, to be assigned by or null, assigned on or null, to whom or null, again due on or null,
-- ledger file or null, its line or null
select s.suggestion_id, s.region_code, c.name, s.received_on, s.channel, s.theme, s.content, s.raised_by,
    s.due_on, (select a.display_name from account a where a.account_id = s.entered_by),
    s.answered_on, s.answer, (select a.display_name from account a where a.account_id = s.answered_by),
    s.topic, s.reach_at, s.state, s.assign_by, s.assigned_on, s.assigned_to, s.again_due_on,
    (select f.file_name from ledger_file f where f.ledger_file_id = s.ledger_file_id), s.ledger_line
from suggestion s
join chapter c using (chapter_id)
where s.suggestion_id = $1::bigint;
