-- Changes the days of an open round; no row if somebody else changed it since it was looked at. $1 round
-- $2 version seen  $3 the eight days, from the first of applying on  $4 note or null
update star_round set apply_from = ($3::date[])[1], apply_to = ($3::date[])[2], score_from = ($3::date[])[3],
    score_to = ($3::date[])[4], meet_by = ($3::date[])[5], notice_by = ($3::date[])[6],
    decide_by = ($3::date[])[7], award_by = ($3::date[])[8], note = $4::text
where star_round_id = $1::bigint and version = $2::integer and state = 'open';
