-- One suggestion, as far as the person here may see it. $1 suggestion
-- Columns: suggestion, code, chapter's name, received on, channel, theme, content, raised by or null, due
-- on, who entered it or null, answered on or null, answer or null, by whom or null
select s.suggestion_id, s.region_code, c.name, s.received_on, s.channel, s.theme, s.content, s.raised_by,
    s.due_on, (select a.display_name from account a where a.account_id = s.entered_by),
    s.answered_on, s.answer, (select a.display_name from account a where a.account_id = s.answered_by)
from suggestion s
join chapter c using (chapter_id)
where s.suggestion_id = $1::bigint;
