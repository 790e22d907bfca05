-- Posts that began or ended with their term go on doing so when its days are corrected; whoever left
-- early keeps her last day. $1 term  $2 first day before  $3 last day before  $4 first day  $5 last day
update officer_post
set from_on = case when from_on = $2::date then $4::date else from_on end,
    to_on = case when to_on = $3::date and end_reason is null then $5::date else to_on end
where term_id = $1::bigint
  and (from_on = $2::date and $2::date <> $4::date
       or to_on = $3::date and end_reason is null and $3::date <> $5::date);
