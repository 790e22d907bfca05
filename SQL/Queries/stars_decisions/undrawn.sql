-- How many households stand before the township and were never drawn from. $1 round
-- Columns: count
select count(*) from star_application a
where a.star_round_id = $1::bigint and a.state in ('on_notice', 'objected', 'rechecked')
  and not exists (select from star_check c where c.star_application_id = a.star_application_id);
