-- The audit trail: who changed what, when, before and after, for every change of master data, and
-- the reads that must be recorded. It stands before the tables it watches.
-- Entries are written by statement triggers (one insert for a whole import) with the owner's rights;
-- the site itself can neither write, change nor read them. Personal values are kept apart, encrypted
-- under a key of the person they are about: erasing a person destroys that key, and the chain, which
-- runs over the encrypted bytes, still holds. The cipher is plain AES-256-CBC with a random
-- initialisation vector (5 us a value): integrity is the chain's business, and pgp_sym_encrypt's
-- stretching of a password costs 40 times as much and adds nothing to a random key. The keys lie in
-- this database: they serve erasure, not secrecy; what must stay secret (ID numbers, telephone
-- numbers) is sealed under a key outside the database before it gets here.
create table person_key (
    person_key_id bigint generated always as identity primary key,
    secret bytea default extension.gen_random_bytes(32),
    made_at timestamptz not null default now(),
    destroyed_at timestamptz,
    constraint person_key_is_whole_or_destroyed check ((secret is null) = (destroyed_at is not null)),
    constraint person_key_is_256_bits check (length(secret) = 32)
);

create table audit_entry (
    audit_entry_id bigint generated always as identity primary key,
    transaction xid8 not null default pg_current_xact_id(),
    moment timestamptz not null default clock_timestamp(),
    account_id bigint,
    database_role text not null default session_user,
    request text,
    act text not null,
    table_name text not null,
    row_key text not null,
    purpose text,
    before jsonb,
    after jsonb,
    person_key_id bigint references person_key (person_key_id),
    sealed bytea,
    constraint audit_act_is_known check (act in ('insert', 'update', 'delete', 'read', 'erase')),
    constraint audit_read_says_why check (act <> 'read' or length(purpose) between 1 and 200)
);
create unique index audit_entry_in_order on audit_entry (transaction, audit_entry_id);
create index audit_entry_by_row on audit_entry (table_name, row_key, audit_entry_id);

-- The chain: each link's hash covers its entry and the link before. Links are laid by seal_audit()
-- over entries of transactions older than every running one, in the order (transaction, entry), so
-- no entry can slip in before one already linked. A seal names the last link of a run; it is what
-- gets copied outside the database.
create table audit_link (
    link_no bigint primary key,
    audit_entry_id bigint not null unique references audit_entry (audit_entry_id),
    hash bytea not null
);
create table audit_seal (
    audit_seal_id bigint generated always as identity primary key,
    sealed_at timestamptz not null default clock_timestamp(),
    entries bigint not null,
    last_link bigint not null references audit_link (link_no),
    hash bytea not null,
    settled_before xid8 not null
);

create function audit_stays() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'the audit trail is only ever added to'
        using errcode = 'insufficient_privilege', constraint = 'audit_stays';
end
$$;
create trigger audit_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_stays();
create trigger audit_stays before update or delete or truncate on audit_link
    for each statement execute function audit_stays();
create trigger audit_stays before update or delete or truncate on audit_seal
    for each statement execute function audit_stays();

-- The bytes of an entry that the chain runs over; independent of time zone and client settings.
-- (No setting of its own and only stable: so it is inlined, which halves the time of a check.)
create function audit_content(e audit_entry) returns bytea
language sql stable as $$
    select convert_to(jsonb_build_array(e.audit_entry_id, e.transaction::text,
        (extract(epoch from e.moment) * 1000000)::bigint, e.account_id, e.database_role, e.request,
        e.act, e.table_name, e.row_key, e.purpose, e.before, e.after, e.person_key_id,
        encode(e.sealed, 'hex'))::text, 'UTF8')
$$;

alter table person_key enable row level security;
alter table audit_entry enable row level security;
alter table audit_link enable row level security;
alter table audit_seal enable row level security;
comment on table person_key is 'not audited: keys; destroying one writes an entry';
comment on table audit_entry is 'append-only: the trail itself';
comment on table audit_link is 'append-only: the trail''s chain';
comment on table audit_seal is 'append-only: the trail''s seals';
