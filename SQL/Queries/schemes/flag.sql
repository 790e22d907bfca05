-- Says when a flag of a draft is given. $1 scheme  $2 rank  $3 colour  $4 word  $5 grade
-- $6 lowest total in tenths or null  $7 quota or null  $8 note or null
insert into flag_scheme_flag (flag_scheme_id, rank, colour, label, grade, from_total, quota, note)
values ($1::bigint, $2::smallint, $3::text, $4::text, $5::text, $6::integer, $7::smallint, $8::text)
on conflict (flag_scheme_id, rank) do update set colour = excluded.colour, label = excluded.label,
    grade = excluded.grade, from_total = excluded.from_total, quota = excluded.quota,
    note = excluded.note;
