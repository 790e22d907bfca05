-- The duties there are. Columns: duty, label zh, label en, lengths of region codes it fits, above a
-- village (needs one-time codes), decides or pays (needs the holder's ID number), power or null
select duty, label_zh, label_en, code_lengths, above_village, decides_or_pays, power
from duty
order by sort;
