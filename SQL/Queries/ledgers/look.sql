-- Records that somebody takes the refused rows of a file home. $1 file
-- Column: nothing
select audit_read('退回的行', 'ledger_file', $1::bigint::text);
