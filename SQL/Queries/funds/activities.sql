-- What a chapter did of late, to say what was paid for. $1 chapter  $2 from day
-- Columns: activity, day, topic
select a.record_id, a.held_on, a.topic
from activity a
where a.chapter_id = $1::bigint and a.superseded_at is null and a.state in ('held', 'recorded', 'verified')
  and a.held_on >= $2::date
order by a.held_on desc, a.record_id desc
limit 60;
