-- One posting, as far as the person here may see it. $1 posting
-- Columns: chapter, code
select p.chapter_id, p.region_code
from board_posting p
where p.board_posting_id = $1::bigint;
