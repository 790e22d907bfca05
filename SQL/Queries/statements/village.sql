-- The chapter of a village whose book its secretary keeps: the living one, else the last. $1 place
-- Columns: chapter
select c.chapter_id from chapter c
where c.region_code = $1::text
order by c.state = 'dissolved', c.chapter_id desc
limit 1;
