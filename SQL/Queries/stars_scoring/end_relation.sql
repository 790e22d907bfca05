-- Takes a declared relation back. $1 relation  $2 village  $3 why  $4 by  $5 now
update relation set ended_at = $5::timestamptz, ended_by = $4::bigint, end_reason = $3::text
where relation_id = $1::bigint and region_code = $2::text;
