-- The facts that block the honour, with what proves them. $1 scheme
-- Columns: code, fact, in English, document, in English
select v.code, v.fact, v.fact_en, v.document, v.document_en
from star_veto_rule v where v.star_scheme_id = $1::bigint order by v.code;
