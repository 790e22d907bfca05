-- Changes the text of a draft, if nobody else did meanwhile. $1 charter  $2 version of the text  $3 title  $4 clauses
update charter set title = $3::text, clauses = $4::text
where charter_id = $1::bigint and text_version = $2::integer and state = 'draft';
