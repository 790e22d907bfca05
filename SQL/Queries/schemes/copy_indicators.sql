-- Copies the indicators of a scheme into a draft. $1 scheme  $2 draft
insert into flag_scheme_indicator (flag_scheme_id, code, sort, label)
select $2::bigint, i.code, i.sort, i.label from flag_scheme_indicator i
where i.flag_scheme_id = $1::bigint;
