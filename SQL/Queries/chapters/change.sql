-- Changes a chapter's data, if nobody else did meanwhile; the number stays unless it is told to go or
-- another comes.
-- $1 chapter  $2 version  $3 name  $4 place or null  $5 office or null  $6 founded or null
-- $7 the number stays  $8 sealed telephone number or null  $9 its keyed hash or null
update chapter set name = $3::text, place = $4::text, office = $5::text, founded_on = $6::date,
    phone_sealed = case when $7::boolean then phone_sealed else $8::bytea end,
    phone_hash = case when $7::boolean then phone_hash else $9::bytea end
where chapter_id = $1::bigint and version = $2::int;
