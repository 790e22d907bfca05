-- Help that was given for an application, the latest first. $1 application
-- Columns: help, day, method, content, item or null, record or null
select h.star_help_id, h.helped_on, h.method, h.content, h.code, h.record_id
from star_help h
where h.star_application_id = $1::bigint
order by h.helped_on desc, h.star_help_id desc;
