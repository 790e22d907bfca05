-- What a writer copies is a sentence, not the paragraph around it: each sentence of hers is known by a digest of its own.
drop index summary_sentence_by_text;
alter table summary_sentence
    drop constraint sentence_digest_is_whole,
    drop column text_digest,
    add column text_digests text[] not null default '{}',
    add constraint sentence_digests_are_whole check (array_to_string(text_digests, '') ~ '^([0-9a-f]{64})*$');
create index summary_sentence_by_text on summary_sentence using gin (text_digests) where text_digests <> '{}';
grant insert (text_digests), update (text_digests) on summary_sentence to xiehui_app;
