-- Puts a fact into a draft, or says it anew. $1 scheme  $2 code  $3 fact  $4 in English  $5 document
-- $6 in English
insert into star_veto_rule (star_scheme_id, code, fact, fact_en, document, document_en)
values ($1::bigint, $2::text, $3::text, $4::text, $5::text, $6::text)
on conflict (star_scheme_id, code) do update set fact = excluded.fact, fact_en = excluded.fact_en,
    document = excluded.document, document_en = excluded.document_en;
