-- Copies what a scheme lowers flags by into a draft. $1 scheme  $2 draft
insert into flag_scheme_veto (flag_scheme_id, kind, lowers_to, note)
select $2::bigint, v.kind, v.lowers_to, v.note from flag_scheme_veto v where v.flag_scheme_id = $1::bigint;
