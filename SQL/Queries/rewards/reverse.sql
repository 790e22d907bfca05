-- Takes a reward back: the table fills in what is repeated. $1 reward  $2 reason  $3 account  $4 now
insert into reward (chapter_id, year, thing, handed_on, handed_by, received_by, reverses, reason, entered_by,
    entered_at)
select w.chapter_id, w.year, w.thing, w.handed_on, w.handed_by, w.received_by, w.reward_id, $2::text,
    $3::bigint, $4::timestamptz
from reward w
where w.reward_id = $1::bigint;
