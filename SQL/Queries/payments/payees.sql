-- Whom a batch pays; the look is recorded with its purpose. $1 batch  $2 purpose
-- Columns: payment, turn, name, bank or null, sealed number or null, its last digits, fen, result or null, reason or null
select p.payment_id, p.turn, p.name, p.bank_name, p.bank_sealed, p.bank_tail, p.amount_fen, p.result, p.reason
from payees($1::bigint, $2::text) p;
