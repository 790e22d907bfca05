-- Takes the indicators out of a draft that count nothing any more. $1 scheme
delete from flag_scheme_indicator i
where i.flag_scheme_id = $1::bigint and not exists (
    select from flag_scheme_part p where p.flag_scheme_id = i.flag_scheme_id and p.code = i.code);
