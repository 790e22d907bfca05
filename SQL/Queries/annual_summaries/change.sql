-- Changes a sentence that nobody has changed meanwhile. $1 sentence  $2 version  $3 sort  $4 wording  $5 was edited
-- $6 is left out  $7 digests of its sentences  $8 account  $9 now
update summary_sentence set sort = $3::integer, wording = $4::text, is_edited = $5::boolean,
    is_left_out = $6::boolean, text_digests = $7::text[], entered_by = $8::bigint, entered_at = $9::timestamptz
where summary_sentence_id = $1::bigint and version = $2::integer;
