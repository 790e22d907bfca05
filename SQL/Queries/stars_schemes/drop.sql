-- Gives a draft up, once all it was made of is gone. $1 scheme
delete from star_scheme s where s.star_scheme_id = $1::bigint and s.state = 'draft';
