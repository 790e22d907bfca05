-- Those of them who take part no more. $1 application  $2 members who do
delete from star_member
where star_application_id = $1::bigint and not member_id = any ($2::bigint[]);
