-- Tables as the register's own, with the same keys, checks and indexes, but neither trigger nor policy
-- nor foreign key: into these the same rows go by \copy.
create schema yardstick;
create table yardstick.person_key (like public.person_key including all);
create table yardstick.member (like public.member including all);
create table yardstick.member_event (like public.member_event including all);
create table yardstick.audit_entry (like public.audit_entry including all);
