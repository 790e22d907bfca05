-- How the bank of a place wants its file: the newest row of the smallest region that contains it. $1 place
-- Columns: columns, separator, encoding, with titles, columns of the answers, words for paid, words for returned,
-- name of whose it is or null
select l.columns, l.separator, l.encoding, l.has_header, l.result_columns, l.paid_words, l.returned_words, r.name
from bank_layout l
left join region r using (region_code)
where l.region_code is null or $1::text ^@ l.region_code
order by length(coalesce(l.region_code, '')) desc, l.bank_layout_id desc
limit 1;
