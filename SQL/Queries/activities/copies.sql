-- Records of other chapters of the township that say the same word for word: the same result, or the
-- same set of at least two figures. $1 township  $2 chapter  $3 record or null  $4 first day
-- $5 last day  $6 result  $7 figures ('kind quantity', in order)
-- Columns: record, day, topic, chapter, whether the result is the same
select a.record_id, a.held_on, a.topic,
    (select c.name from chapter c where c.chapter_id = a.chapter_id),
    coalesce(a.result = $6::text, false)
from activity a
where a.town_code = $1::text and a.superseded_at is null
  and a.held_on >= $4::date and a.held_on <= $5::date
  and a.chapter_id <> $2::bigint and a.record_id is distinct from $3::bigint
  and a.state <> 'cancelled'
  and (length($6::text) >= 8 and a.result = $6::text
       or cardinality($7::text[]) > 1 and $7::text[] = array(
           select o.kind || ' ' || o.quantity from activity_output o
           where o.activity_id = a.activity_id
           order by o.kind collate "C", o.quantity))
order by a.held_on desc, a.record_id desc
limit 5;
