-- Gives a draft up, with its sentences. $1 template
delete from summary_template where summary_template_id = $1::bigint and state = 'draft';
