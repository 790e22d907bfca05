-- An item that the check sees otherwise. $1 check  $2 item  $3 points  $4 what was found
insert into star_check_item (star_check_id, code, points, note)
values ($1::bigint, $2::text, $3::smallint, $4::text);
