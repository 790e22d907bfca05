-- By what a change of the schema is noticed. Column: fingerprint
select schema_fingerprint();
