-- Gives a draft up, once all it was made of is gone. $1 scheme  $2 township
delete from flag_scheme s
where s.flag_scheme_id = $1::bigint and s.region_code = $2::text and s.state = 'draft';
