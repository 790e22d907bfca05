-- R4 (domain 9): the recorded activities of a place in a span of days.
-- $1 township  $2 place  $3 first code after it  $4 first day  $5 day after the last
-- Columns: record, chapter's name, day, type, topic, place or null, held with or null, headcount or null, its kind or
-- null, outputs as kind:number:how exact, cost in fen or null, result or null, counters of health: advised, treated,
-- recovered or null, recorder, or the ledger it came from
select a.record_id, c.name, a.held_on, a.type, a.topic, a.place, a.joint_with, a.headcount, a.headcount_kind,
    coalesce((select array_agg(o.kind || ':' || o.quantity || ':' || o.quantity_kind order by o.turn)
        from activity_output o where o.activity_id = a.activity_id), '{}'),
    a.cost_fen, a.result, t.advised, t.treated, t.recovered,
    coalesce((select f.file_name from ledger_file f where f.ledger_file_id = a.ledger_file_id),
        (select n.display_name from account_name(a.entered_by) n), '')
from activity a
join chapter c on c.chapter_id = a.chapter_id
left join health_tally t on t.activity_id = a.activity_id
where a.town_code = $1::text and a.superseded_at is null and a.held_on >= $4::date and a.held_on < $5::date
  and a.region_code >= $2::text and a.region_code < $3::text and a.state in ('recorded', 'verified')
order by a.held_on, a.record_id;
