-- Sessions, invitations, form keys and the slowing of sign-in.
-- Of tokens and codes the database is given a hash and stores a hash of that: whoever reads the tables
-- (a dump, a backup) cannot enter with what she finds, not even over a connection of the site.
-- A session lives 12 hours (a working day) from sign-in and does not slide, so that entering stays a
-- pure read and may run on a replica; ending it deletes its row of reach.
create table session (
    session_id bigint generated always as identity primary key,
    token_hash bytea not null,
    account_id bigint not null references account (account_id),
    with_totp boolean not null,
    client text not null,
    agent text not null,
    started_at timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint session_token_is_its_own unique (token_hash),
    constraint session_token_is_a_hash check (length(token_hash) = 32),
    constraint session_is_at_most_a_day
        check (expires_at > started_at and expires_at <= started_at + interval '1 day'),
    constraint session_texts_are_short check (length(client) <= 100 and length(agent) <= 200)
);
create index session_by_account on session (account_id, started_at);

-- What a living session reaches, worked out whenever its account's grants change, so that entering
-- and every policy cost one indexed lookup. This row is the context: a transaction names it by the
-- token's hash (setting xiehui.token), and the policies read reach from here. Any role may set such a
-- setting, so it must not be a claim ("my reach is ...") but a proof: whoever has no valid token hash
-- sees no row, and nobody can widen what the row says. A signature (HMAC under a secret of the
-- owner's) over settings that state the reach was measured too: 22 us a statement against 8 us here,
-- and a right taken away would have worked on until the transaction's end.
create table session_reach (
    token_hash bytea primary key,
    session_id bigint not null unique references session (session_id),
    account_id bigint not null references account (account_id),
    expires_at timestamptz not null,
    duties text[] not null,
    places text[] not null,
    people text[] not null,
    money text[] not null,
    household text[] not null,
    granting text[] not null
);
create index session_reach_by_account on session_reach (account_id);

-- A one-time invitation: the first password, or a new one after it was forgotten.
create table invitation (
    invitation_id bigint generated always as identity primary key,
    account_id bigint not null references account (account_id),
    code_hash bytea not null,
    made_by bigint references account (account_id),
    made_at timestamptz not null default now(),
    expires_at timestamptz not null default now() + interval '14 days',
    used_at timestamptz,
    withdrawn_at timestamptz,
    constraint invitation_code_is_its_own unique (code_hash),
    constraint invitation_code_is_a_hash check (length(code_hash) = 32),
    constraint invitation_is_for_somebody_else check (made_by <> account_id),
    constraint invitation_lives_14_days check (expires_at <= made_at + interval '14 days')
);
create unique index one_open_invitation_an_account on invitation (account_id)
    where used_at is null and withdrawn_at is null;
create index invitation_by_account on invitation (account_id);

-- One row per form sent: the second tap on a slow line finds the first one's row and its answer.
create table form_key (
    account_id bigint not null references account (account_id),
    form_key uuid not null,
    location text,
    used_at timestamptz not null default now(),
    primary key (account_id, form_key),
    constraint form_key_location_is_our_own check (location ~ '^/([^/\\]|$)')
);
create index form_key_by_age on form_key (used_at);

-- Failed sign-ins, by user name (hashed: what people mistype here is often a password) and by client
-- address. Failures fade: each ten minutes halve them.
create table sign_in_delay (
    delay_key bytea primary key,
    failures double precision not null,
    failed_at timestamptz not null
);
create index sign_in_delay_by_age on sign_in_delay (failed_at);

alter table region_succession enable row level security;
alter table region_suffix enable row level security;
alter table region_import enable row level security;
alter table region enable row level security;
alter table account enable row level security;
alter table credential enable row level security;
alter table duty_grant enable row level security;
alter table session enable row level security;
alter table session_reach enable row level security;
alter table invitation enable row level security;
alter table form_key enable row level security;
alter table sign_in_delay enable row level security;

call audit_table('invitation', 'invitation_id', '', 'code_hash');
comment on table session is 'not audited: says itself who, when and from where';
comment on table session_reach is 'not audited: worked out from sessions and grants';
comment on table form_key is 'not audited: gone after two days';
comment on table sign_in_delay is 'not audited: gone after a day';
