-- Sentences of a place's summary that stand in another place's as well. $1 place  $2 year
-- Columns: sentence, the other place, its year
select c.summary_sentence_id, c.place_name, c.other_year
from summary_copies($1::text, $2::integer) c;
