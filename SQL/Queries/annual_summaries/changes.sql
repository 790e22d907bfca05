-- What has changed in the figures since a place's summary was handed in. $1 place  $2 year
-- Columns: key, value as sealed or null, how exact, value now or null, how exact, rows that have come or null, rows that
-- are gone or null, the figures are made otherwise now
select c.figure_key, c.before_value, c.before_kind, c.now_value, c.now_kind, c.come, c.gone, c.is_remade
from summary_changes($1::text, $2::integer) c;
