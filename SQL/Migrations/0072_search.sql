-- Searching (issue: one box for everything). What a clerk types is a piece of a word, the first letters of how it
-- sounds, or a number; each has an index that begins with the place, so that a township's search costs the same in a
-- county and in the whole country. Behind a policy only plain comparisons reach an index, therefore how a person's or a
-- project's name sounds is a column, and numbers are looked for from their beginning.

-- The first letters of a name as a clerk types them, by the order of sounds that ICU knows: 清水养猪 is qsyz. Latin letters
-- stay, what has no sound is left out. Nothing of it is stored but the two columns below.
create function sounds(name text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
    select coalesce(string_agg(case
        when c ~ '[a-zA-Z]' then lower(c)
        when c between U&'\4E00' and U&'\9FA5' then substr('abcdefghjklmnopqrstwxyz', width_bucket(c collate "zh-x-icu",
            '{阿,丷,嚓,咑,妸,发,旮,哈,丌,咔,垃,呣,嗯,喔,妑,七,呥,仨,他,屲,夕,丫,帀}'::text[]), 1)
        end, '' order by n), '')
    from unnest(string_to_array($1, null)) with ordinality t (c, n)
$$;
grant execute on function sounds(text) to xiehui_app;

-- As a surname some characters sound otherwise: 单 is shàn, 仇 is qiú.
create function sounds_as_person(name text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp as $$
    select public.sounds(translate(left($1, 1), '单仇解区查曾盖朴翟乜缪乐', '山求谢欧扎增葛票宅聂妙月') || substr($1, 2))
$$;
grant execute on function sounds_as_person(text) to xiehui_app;

alter table assistance_case
    add initials text not null generated always as (sounds_as_person(name)) stored;
alter table project
    add initials text not null generated always as (sounds(name)) stored;
grant select (initials) on assistance_case to xiehui_app;
grant select (initials) on project to xiehui_app;

-- How a name sounds follows from the name: the audit keeps the name.
drop trigger audit_insert on assistance_case;
drop trigger audit_update on assistance_case;
drop trigger audit_delete on assistance_case;
call audit_table('assistance_case', 'case_id', 'name,guardian,sponsor,contact,bank_name,birth_year,class',
    'id_sealed,id_hash,bank_sealed,bank_hash,bank_tail,row_hash', 'version,changed_at,town_code,initials',
    'person_key_id');
drop trigger audit_insert on project;
drop trigger audit_update on project;
drop trigger audit_delete on project;
call audit_table('project', 'project_id', 'operator_name,site', 'operator_id_sealed,operator_id_hash,row_hash',
    'version,changed_at,initials', 'person_key_id');

create index case_by_name on assistance_case (town_code, name, case_id);
create index case_by_initials on assistance_case (town_code, initials, case_id);

-- Numbers on paper: of a voucher, a loan's contract, a policy, a plaque; and whom money came from or went to.
create index fund_entry_by_paper on fund_entry (region_code, paper_no) where paper_no is not null;
create index fund_entry_by_party on fund_entry (region_code, party) where party is not null;
create index loan_by_number on loan (region_code, contract_no);
create index insurance_policy_by_number on insurance_policy (region_code, policy_no) where removed_at is null;
create index award_by_serial on star_award (region_code, serial);

-- A piece of a word is looked for row by row. A township's rows of ten years lie far apart in the table, so the index
-- carries what is looked at.
create index activity_by_words on activity (town_code, record_id)
    include (region_code, chapter_id, held_on, state, topic, place) where superseded_at is null;
create index fund_entry_by_words on fund_entry (chapter_id, fund_entry_id) include (region_code, what, party);

-- Files by the place of what they belong to; vouchers, of which a county has the most, by their name as well.
create index activity_file_by_place on activity_file (region_code, activity_file_id)
    include (record_id, name) where removed_at is null;
create index notice_file_by_place on notice_file (region_code, notice_file_id)
    include (notice_id, name) where removed_at is null;
create index project_photo_by_place on project_photo (region_code, project_photo_id)
    include (project_id, name) where removed_at is null;
create index fund_voucher_by_name on fund_voucher (region_code, name) where removed_at is null;

-- Of a summary only what its writers wrote themselves is worth looking through.
create index summary_sentence_written on summary_sentence (region_code) where is_edited and not is_left_out;
