-- Checks the whole chain. Columns: links, first broken link or null, its entry or null, fault or null
-- (missing | changed | gap | seal | unlinked), entries not sealed yet, last link or null, its hash
select links, broken_link, broken_entry, fault, unsealed, last_link, last_hash from audit_verify();
