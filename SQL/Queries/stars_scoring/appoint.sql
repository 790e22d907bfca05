-- Appoints somebody to a village's panel. $1 round  $2 village  $3 account  $4 by  $5 now
insert into star_reviewer (star_round_id, chapter_id, account_id, appointed_by, appointed_at)
select $1::bigint, c.chapter_id, $3::bigint, $4::bigint, $5::timestamptz
from chapter c
where c.region_code = $2::text and c.kind <> 'town' and c.state = 'active'
order by c.chapter_id limit 1;
