-- Copies the facts of a scheme into a draft. $1 scheme  $2 draft
insert into star_veto_rule (star_scheme_id, code, fact, fact_en, document, document_en)
select $2::bigint, v.code, v.fact, v.fact_en, v.document, v.document_en
from star_veto_rule v where v.star_scheme_id = $1::bigint;
