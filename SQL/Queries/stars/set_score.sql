-- What a household gives itself for an item, or that it does not apply. $1 application  $2 item  $3 points or null
insert into star_self_score (star_application_id, code, points, not_applicable)
values ($1::bigint, $2::text, $3::smallint, $3::smallint is null)
on conflict (star_application_id, code)
do update set points = excluded.points, not_applicable = excluded.not_applicable;
