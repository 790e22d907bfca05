-- Sets how the bank of a place wants its file. $1 place  $2 columns  $3 separator  $4 encoding  $5 with titles
-- $6 columns of the answers  $7 words for paid  $8 words for returned  $9 account  $10 now
insert into bank_layout (region_code, columns, separator, encoding, has_header, result_columns, paid_words,
    returned_words, entered_by, entered_at)
values ($1::text, $2::text[], $3::text, $4::text, $5::boolean, $6::text[], $7::text[], $8::text[], $9::bigint,
    $10::timestamptz);
