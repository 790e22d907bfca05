-- The links of a merged member become those of the one she was merged into. $1 who stays  $2 who went
update household_link set member_id = $1::bigint where member_id = $2::bigint;
