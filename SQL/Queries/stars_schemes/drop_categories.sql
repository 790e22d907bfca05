-- Takes the categories out of a draft that is given up. $1 scheme
delete from star_category c where c.star_scheme_id = $1::bigint;
