-- Money (domain 3 FundAccount and FundEntry, 9 R12, 10): each chapter's book, in double entry and in fen. An
-- entry says what happened: money came in, was spent, moved from one place to another, or was there when the
-- book began. Once it is approved by another person and booked, it has postings: what lies in the cash box and
-- in the bank, on one side, and on the other what that money may be used for. Postings of an entry sum to
-- nothing, no balance falls below nothing, and every balance is a sum of postings. Nothing that is booked
-- changes: a mistake is taken back by a further entry that names it.

-- Where money lies (kind 'money'), or what it is for (kind 'fund'; without a purpose it is for anything).
create table fund_account (
    fund_account_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    purpose text,
    is_bank boolean,
    name text,
    number_tail text,
    opened_by bigint references account (account_id),
    opened_at timestamptz not null,
    constraint fund_account_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint fund_account_kind_is_known check (kind in ('money', 'fund')),
    constraint fund_purpose_is_known check (purpose in ('activity', 'venue', 'publicity', 'training',
        'project', 'aid', 'reward', 'office', 'revolving')),
    constraint money_lies_somewhere check (case kind when 'money'
        then purpose is null and num_nulls(is_bank, name) = 0
        else num_nonnulls(is_bank, name, number_tail) = 0 end),
    constraint fund_account_texts_are_short
        check (length(name) between 2 and 30 and number_tail ~ '^[0-9]{4}$'),
    constraint only_a_bank_account_has_a_number check (is_bank or number_tail is null),
    constraint fund_account_of_a_chapter unique (fund_account_id, chapter_id)
);
create index fund_account_of_chapter on fund_account (chapter_id, fund_account_id);
create unique index fund_of_a_purpose_is_one on fund_account (chapter_id, purpose) nulls not distinct
    where kind = 'fund';
create unique index place_of_money_is_one on fund_account (chapter_id, name) where kind = 'money';

-- One thing that happened with money. Its state is moved by its steps alone.
create table fund_entry (
    fund_entry_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    state text not null default 'draft',
    booked_on date,
    year smallint not null,
    counts_on date not null generated always as (coalesce(booked_on, make_date(year, 1, 1))) stored,
    amount_fen bigint not null,
    money_account_id bigint not null,
    to_account_id bigint,
    source text,
    purpose text,
    restricted_to text,
    party text,
    what text not null,
    paper_no text,
    record_id bigint references activity (activity_id),
    reward_id bigint references reward (reward_id),
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    reverses bigint references fund_entry (fund_entry_id),
    reason text,
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint fund_entry_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint money_is_of_the_chapter foreign key (money_account_id, chapter_id)
        references fund_account (fund_account_id, chapter_id),
    constraint other_money_is_of_the_chapter foreign key (to_account_id, chapter_id)
        references fund_account (fund_account_id, chapter_id),
    constraint fund_entry_kind_is_known check (kind in ('opening', 'income', 'spending', 'transfer')),
    constraint fund_entry_state_is_known
        check (state in ('draft', 'approved', 'posted', 'refused', 'withdrawn', 'reversed')),
    constraint fund_amount_counts check (amount_fen between 1 and 100000000000),
    constraint fund_year_is_possible
        check (year between 1980 and 2200 and extract(year from booked_on) = year),
    constraint only_a_ledger_lacks_the_day check (booked_on is not null or ledger_file_id is not null),
    constraint fund_source_is_known check (source in ('state', 'town', 'superior', 'raised', 'donation',
        'dues', 'revolving')),
    constraint fund_spent_on_is_known check (purpose in ('activity', 'venue', 'publicity', 'training',
        'project', 'aid', 'reward', 'office')),
    constraint fund_restriction_is_known check (restricted_to in ('activity', 'venue', 'publicity',
        'training', 'project', 'aid', 'reward', 'office', 'revolving')),
    constraint income_has_a_source check ((kind = 'income') = (source is not null)),
    constraint spending_has_a_purpose check ((kind = 'spending') = (purpose is not null)),
    constraint money_comes_or_goes_to_somebody
        check ((kind in ('income', 'spending')) = (party is not null)),
    constraint transfer_goes_elsewhere check ((kind = 'transfer') = (to_account_id is not null)
        and to_account_id <> money_account_id and (kind <> 'transfer' or restricted_to is null)),
    constraint restricted_money_is_spent_on_its_purpose check (kind <> 'spending'
        or restricted_to is null or restricted_to = purpose
        or restricted_to = 'revolving' and purpose = 'project'),
    constraint returned_principal_revolves
        check (source is distinct from 'revolving' or restricted_to is not distinct from 'revolving'),
    constraint fund_texts_are_short check (length(party) between 1 and 60
        and length(what) between 2 and 120 and length(paper_no) between 1 and 30
        and length(reason) between 1 and 200),
    constraint fund_reversal_has_a_reason check ((reverses is null) = (reason is null)),
    constraint reward_is_paid_as_a_reward check (reward_id is null or purpose = 'reward'),
    constraint fund_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index fund_entry_of_chapter on fund_entry (chapter_id, counts_on, fund_entry_id);
create index fund_entry_waiting on fund_entry (region_code, fund_entry_id)
    where state in ('draft', 'approved');
create unique index fund_entry_is_reversed_once on fund_entry (reverses)
    where state not in ('refused', 'withdrawn');
create unique index reward_is_paid_once on fund_entry (reward_id)
    where reverses is null and state not in ('refused', 'withdrawn', 'reversed');
create unique index fund_row_is_taken_once on fund_entry (row_hash, kind);
create index fund_entry_of_activity on fund_entry (record_id) where record_id is not null;

create table fund_step (
    fund_step_id bigint generated always as identity primary key,
    fund_entry_id bigint not null references fund_entry (fund_entry_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    reason text,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint fund_step_is_known
        check (step in ('approved', 'posted', 'refused', 'withdrawn', 'reversed')),
    constraint fund_refusal_has_a_reason
        check ((step = 'refused') <= (reason is not null) and length(reason) between 1 and 200)
);
create index fund_step_of_entry on fund_step (fund_entry_id, fund_step_id);

-- One side of an entry: more than nothing where money arrives or is used up, less where it leaves or is held
-- for a purpose.
create table fund_posting (
    fund_posting_id bigint generated always as identity primary key,
    fund_entry_id bigint not null references fund_entry (fund_entry_id),
    fund_account_id bigint not null,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    counts_on date not null,
    amount_fen bigint not null,
    constraint posting_is_of_the_chapter foreign key (fund_account_id, chapter_id)
        references fund_account (fund_account_id, chapter_id),
    constraint posting_moves_something check (amount_fen <> 0),
    constraint account_is_moved_once_an_entry unique (fund_entry_id, fund_account_id)
);
create index fund_posting_of_account on fund_posting (fund_account_id, counts_on) include (amount_fen);

-- The papers of an entry: invoices, receipts, signed lists.
create table fund_voucher (
    fund_voucher_id bigint generated always as identity primary key,
    fund_entry_id bigint not null references fund_entry (fund_entry_id),
    region_code text collate "C" not null references region (region_code),
    digest bytea not null,
    media_type text not null,
    name text not null,
    bytes integer not null,
    width integer,
    height integer,
    added_by bigint not null references account (account_id),
    added_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    constraint fund_voucher_digest_is_sha256 check (length(digest) = 32),
    constraint fund_voucher_type_is_known
        check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint fund_voucher_is_small check (length(name) between 1 and 120 and bytes between 1 and 20000000),
    constraint fund_voucher_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create unique index paper_belongs_to_an_entry_once on fund_voucher (fund_entry_id, digest)
    where removed_at is null;

-- A month of a chapter's book that is closed, and what each account held at its end.
create table fund_month (
    chapter_id bigint not null,
    month date not null,
    region_code text collate "C" not null references region (region_code),
    closed_by bigint not null references account (account_id),
    closed_at timestamptz not null,
    primary key (chapter_id, month),
    constraint closed_month_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint closed_month_begins_on_the_first check (extract(day from month) = 1)
);
create index fund_month_by_place on fund_month (region_code, month);

create table fund_month_balance (
    fund_account_id bigint not null,
    month date not null,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    balance_fen bigint not null,
    primary key (fund_account_id, month),
    constraint balance_is_of_a_closed_month foreign key (chapter_id, month)
        references fund_month (chapter_id, month),
    constraint balance_is_of_its_account foreign key (fund_account_id, chapter_id)
        references fund_account (fund_account_id, chapter_id)
);

alter table fund_account enable row level security;
alter table fund_entry enable row level security;
alter table fund_step enable row level security;
alter table fund_posting enable row level security;
alter table fund_voucher enable row level security;
alter table fund_month enable row level security;
alter table fund_month_balance enable row level security;
comment on table fund_account is 'append-only: opened with the name of who opened it';
comment on table fund_entry is 'not audited: entered once; every step is a row of fund_step';
comment on table fund_step is 'append-only: who approved, booked, refused, when and why';
comment on table fund_posting is 'append-only: the two sides of an entry that is booked';
comment on table fund_voucher is 'ended once: papers of an entry';
comment on table fund_month is 'append-only: a month is closed once';
comment on table fund_month_balance is 'append-only: worked out when the month was closed';
