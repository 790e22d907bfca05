-- Begins a reviewer's sheet: she confirms that she is not related. $1 application  $2 account  $3 now
insert into star_score (star_application_id, account_id, unrelated, begun_at)
values ($1::bigint, $2::bigint, true, $3::timestamptz)
on conflict do nothing;
