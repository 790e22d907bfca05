-- Names a category of a draft. $1 scheme  $2 letter  $3 label  $4 in English
update star_category set label = $3::text, label_en = $4::text
where star_scheme_id = $1::bigint and letter = $2::text;
