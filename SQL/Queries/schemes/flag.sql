-- Says when a flag of a draft is given. $1 scheme  $2 rank  $3 colour  $4 word  $5 grade
-- $6 lowest total in tenths or null  $7 quota or null
update flag_scheme_flag set colour = $3::text, label = $4::text, grade = $5::text,
    from_total = $6::integer, quota = $7::smallint
where flag_scheme_id = $1::bigint and rank = $2::smallint;
