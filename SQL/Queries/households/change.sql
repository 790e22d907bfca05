-- Changes what is kept about a household, if nobody did so meanwhile; a number not typed anew stays.
-- $1 household  $2 version  $3 group or null  $4 head's name  $5 initials  $6 sealed ID number and
-- $7 its hash or null  $8 address or null  $9 size or null
update household set group_name = $3::text, head_name = $4::text, head_initials = $5::text,
    head_id_sealed = coalesce($6::bytea, head_id_sealed),
    head_id_hash = coalesce($7::bytea, head_id_hash), address = $8::text, size = $9::smallint
where household_id = $1::bigint and version = $2::int and state <> 'merged';
