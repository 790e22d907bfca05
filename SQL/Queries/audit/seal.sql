-- Seals what is settled. Columns: entries sealed now, last link or null, its hash or null
select entries, last_link, hash from seal_audit();
