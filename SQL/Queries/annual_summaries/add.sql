-- Adds a sentence of the writer's own behind the others of its section. $1 place  $2 year  $3 section  $4 wording
-- $5 digests of its sentences  $6 account  $7 now
insert into summary_sentence (annual_summary_id, section, sort, wording, is_edited, text_digests, entered_by, entered_at)
select a.annual_summary_id, $3::text, coalesce((select max(s.sort) from summary_sentence s
        where s.annual_summary_id = a.annual_summary_id and s.section = $3::text), 0) + 10,
    $4::text, true, $5::text[], $6::bigint, $7::timestamptz
from annual_summary a
where a.region_code = $1::text and a.year = $2::smallint;
