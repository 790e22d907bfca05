-- The seals after one known. $1 last seal known, 0 for all
-- Columns: seal, sealed at, entries, last link, hash
select audit_seal_id, sealed_at, entries, last_link, hash from audit_seals($1::bigint);
