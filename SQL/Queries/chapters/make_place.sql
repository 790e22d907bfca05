-- Makes the place of a chapter without a village. $1 township  $2 name
-- Column: code
select pseudo_region_add($1::text, $2::text);
