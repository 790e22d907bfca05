-- Takes the items out of a draft that it has no more. $1 scheme  $2 letter or null for all  $3 codes that stay
delete from star_item i
where i.star_scheme_id = $1::bigint and ($2::text is null or i.letter = $2::text) and i.code <> all ($3::text[]);
