-- What waits about self-governance in a place. $1 place  $2 code after it  $3 today
-- Columns: charters to be checked or filed, charters filed and not posted, issues past their day, suggestions nobody
-- was given in time
select (select count(*) from charter h where h.region_code >= $1::text and h.region_code < $2::text
          and h.state in ('adopted', 'checked')),
    (select count(*) from charter h where h.region_code >= $1::text and h.region_code < $2::text
          and h.state = 'filed' and h.ledger_file_id is null),
    (select count(*) from review_issue i join democratic_review d using (democratic_review_id)
        where i.region_code >= $1::text and i.region_code < $2::text and i.done_at is null and i.due_on < $3::date
          and d.removed_at is null),
    (select count(*) from suggestion s where s.region_code >= $1::text and s.region_code < $2::text
          and s.state = 'received' and s.assign_by < $3::date);
