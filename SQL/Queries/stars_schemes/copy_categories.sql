-- Copies the categories of a scheme into a draft, without what they were called in old years. $1 scheme  $2 draft
insert into star_category (star_scheme_id, letter, label, label_en)
select $2::bigint, c.letter, c.label, c.label_en from star_category c where c.star_scheme_id = $1::bigint;
