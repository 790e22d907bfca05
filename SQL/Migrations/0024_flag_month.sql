-- A township's month and its chapters' scores (domain 6): when it closes, who took which step, the points
-- given by hand, proven facts that lower a flag, and objections. A chapter's month is one score row for
-- each revision; what is published is never written over.

-- The days of the month after, by which things are done; a township may set its own from a month on.
create table rating_calendar (
    rating_calendar_id bigint generated always as identity primary key,
    region_code text collate "C" references region (region_code),
    from_month date not null,
    closes_day smallint not null default 6,
    computed_day smallint not null default 7,
    hand_day smallint not null default 7,
    approval_day smallint not null default 8,
    board_day smallint not null default 10,
    appeal_days smallint not null default 5,
    entered_by bigint references account (account_id),
    entered_at timestamptz not null default now(),
    constraint calendar_days_follow_each_other check (1 <= closes_day and closes_day <= computed_day
        and computed_day <= hand_day and hand_day <= approval_day and approval_day <= board_day
        and board_day <= 28),
    constraint appeal_days_are_possible check (appeal_days between 1 and 30),
    constraint calendar_month_is_its_first_day
        check (from_month = date_trunc('month', from_month::timestamp)::date)
);
create unique index one_calendar_begins_a_month
    on rating_calendar (coalesce(region_code, ''), from_month, rating_calendar_id);
insert into rating_calendar (from_month) values ('2000-01-01');

-- Days off and make-up working days, as the State Council announces them each year.
create table holiday (
    day date primary key,
    works boolean not null,
    name text not null,
    source text not null,
    constraint holiday_texts_are_short check (length(name) between 1 and 20 and length(source) between 1 and 80)
);

-- The notices of 2024, 2025 and 2026, as in Domain/Calendar; a later year is added by a migration of its own.
insert into holiday (day, works, name, source)
select d::date, false, name, '国办发明电〔2023〕7号' from (values
    ('2024-01-01'::date, '2024-01-01'::date, '元旦'), ('2024-02-10'::date, '2024-02-17'::date, '春节'),
    ('2024-04-04'::date, '2024-04-06'::date, '清明节'), ('2024-05-01'::date, '2024-05-05'::date, '劳动节'),
    ('2024-06-10'::date, '2024-06-10'::date, '端午节'), ('2024-09-15'::date, '2024-09-17'::date, '中秋节'),
    ('2024-10-01'::date, '2024-10-07'::date, '国庆节')) h (first, last, name),
    generate_series(first, last, interval '1 day') d
union all
select day, true, name, '国办发明电〔2023〕7号' from (values
    ('2024-02-04'::date, '春节'), ('2024-02-18'::date, '春节'), ('2024-04-07'::date, '清明节'),
    ('2024-04-28'::date, '劳动节'), ('2024-05-11'::date, '劳动节'), ('2024-09-14'::date, '中秋节'),
    ('2024-09-29'::date, '国庆节'), ('2024-10-12'::date, '国庆节')) w (day, name);
insert into holiday (day, works, name, source)
select d::date, false, name, '国办发明电〔2024〕12号' from (values
    ('2025-01-01'::date, '2025-01-01'::date, '元旦'), ('2025-01-28'::date, '2025-02-04'::date, '春节'),
    ('2025-04-04'::date, '2025-04-06'::date, '清明节'), ('2025-05-01'::date, '2025-05-05'::date, '劳动节'),
    ('2025-05-31'::date, '2025-06-02'::date, '端午节'), ('2025-10-01'::date, '2025-10-08'::date, '国庆节、中秋节')) h (first, last, name),
    generate_series(first, last, interval '1 day') d
union all
select day, true, name, '国办发明电〔2024〕12号' from (values
    ('2025-01-26'::date, '春节'), ('2025-02-08'::date, '春节'), ('2025-04-27'::date, '劳动节'),
    ('2025-09-28'::date, '国庆节、中秋节'), ('2025-10-11'::date, '国庆节、中秋节')) w (day, name);
insert into holiday (day, works, name, source)
select d::date, false, name, '国办发明电〔2025〕7号' from (values
    ('2026-01-01'::date, '2026-01-03'::date, '元旦'), ('2026-02-15'::date, '2026-02-23'::date, '春节'),
    ('2026-04-04'::date, '2026-04-06'::date, '清明节'), ('2026-05-01'::date, '2026-05-05'::date, '劳动节'),
    ('2026-06-19'::date, '2026-06-21'::date, '端午节'), ('2026-09-25'::date, '2026-09-27'::date, '中秋节'),
    ('2026-10-01'::date, '2026-10-07'::date, '国庆节')) h (first, last, name),
    generate_series(first, last, interval '1 day') d
union all
select day, true, name, '国办发明电〔2025〕7号' from (values
    ('2026-01-04'::date, '元旦'), ('2026-02-14'::date, '春节'), ('2026-02-28'::date, '春节'),
    ('2026-05-09'::date, '劳动节'), ('2026-09-20'::date, '中秋节'), ('2026-10-10'::date, '国庆节')) w (day, name);

create table flag_month (
    flag_month_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    month date not null,
    flag_scheme_id bigint not null references flag_scheme (flag_scheme_id),
    state text not null default 'computed',
    revision smallint not null default 1,
    as_of timestamptz not null,
    computed_at timestamptz not null,
    published_revision smallint,
    published_at timestamptz,
    constraint township_has_a_month_once unique (region_code, month),
    constraint month_is_of_a_township check (length(region_code) = 9),
    constraint month_is_its_first_day check (month = date_trunc('month', month::timestamp)::date),
    constraint month_state_is_known
        check (state in ('computed', 'reviewed', 'approved', 'published', 'locked')),
    constraint publication_is_whole check ((published_revision is null) = (published_at is null)),
    constraint published_revision_was_computed check (published_revision <= revision)
);

-- Every step of a month, with who took it: only ever added to.
create table month_step (
    month_step_id bigint generated always as identity primary key,
    flag_month_id bigint not null references flag_month (flag_month_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    revision smallint not null,
    reason text,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint step_is_known check (step in ('computed', 'reviewed', 'approved', 'published', 'locked',
        'returned', 'revised')),
    constraint step_reason_is_short check (length(reason) between 1 and 300),
    constraint going_back_has_a_reason check (step not in ('returned', 'revised') or reason is not null)
);
create index step_by_month on month_step (flag_month_id, month_step_id);

-- One chapter's month: for each of the twelve sources what was counted, of how many, and the points in
-- hundredths; null where a source is not applicable, or its points are not given yet. rows were entered by
-- the close, late after it. total is in tenths; rank and flag are missing while it is provisional.
create table score (
    chapter_id bigint not null references chapter (chapter_id),
    month date not null,
    revision smallint not null,
    region_code text collate "C" not null,
    counted integer[] not null,
    out_of integer[] not null,
    points integer[] not null,
    entered integer not null,
    late integer not null,
    total smallint not null,
    is_provisional boolean not null,
    rank smallint,
    flag smallint,
    lowered_by text[],
    primary key (chapter_id, month, revision),
    constraint score_has_twelve_sources check (cardinality(counted) = 12 and cardinality(out_of) = 12
        and cardinality(points) = 12),
    constraint total_is_of_a_hundred check (total between 0 and 1000),
    constraint provisional_has_no_flag check (not is_provisional or (rank is null and flag is null))
);

-- Points given by hand, with the reason, and what the village is to do better: the last row counts.
create table hand_points (
    hand_points_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    month date not null,
    source smallint not null,
    points integer not null,
    reason text not null,
    measure text,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint hand_source_is_by_hand check (source in (11, 12)),
    constraint hand_points_are_points check (points between 0 and 10000),
    constraint hand_texts_are_short
        check (length(reason) between 1 and 300 and length(measure) between 1 and 300)
);
create index hand_points_by_month on hand_points (chapter_id, month, source, hand_points_id);

-- What a village thinks of itself, before the township has given its points.
create table self_points (
    self_points_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    month date not null,
    source smallint not null,
    points integer not null,
    note text,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint self_source_is_by_hand check (source in (11, 12)),
    constraint self_points_are_points check (points between 0 and 10000),
    constraint self_note_is_short check (length(note) between 1 and 300)
);
create index self_points_by_month on self_points (chapter_id, month, source, self_points_id);

-- A fact that lowers the flag: one person raises it, another confirms or dismisses it.
create table veto (
    veto_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    month date not null,
    kind text not null,
    fact text not null,
    raised_by bigint not null references account (account_id),
    raised_at timestamptz not null,
    confirmed boolean,
    decided_by bigint references account (account_id),
    decided_at timestamptz,
    decision_reason text,
    constraint raised_veto_kind_is_known
        check (kind in ('fabricated_rows', 'no_data', 'misused_funds', 'leaked_data')),
    constraint veto_texts_are_short
        check (length(fact) between 5 and 300 and length(decision_reason) between 1 and 300),
    constraint veto_is_decided_whole
        check (num_nulls(confirmed, decided_by, decided_at, decision_reason) in (0, 4)),
    constraint veto_takes_two_persons check (decided_by <> raised_by)
);
create index veto_by_month on veto (chapter_id, month);

-- A village objects to one line of a published month; the township answers with reasons.
create table objection (
    objection_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    month date not null,
    revision smallint not null,
    code text not null,
    grounds text not null,
    raised_by bigint not null references account (account_id),
    raised_at timestamptz not null,
    upheld boolean,
    answer text,
    decided_by bigint references account (account_id),
    decided_at timestamptz,
    constraint objection_is_to_a_line foreign key (chapter_id, month, revision)
        references score (chapter_id, month, revision),
    constraint objection_texts_are_short
        check (length(grounds) between 5 and 500 and length(answer) between 1 and 500),
    constraint objection_is_decided_whole check (num_nulls(upheld, answer, decided_by, decided_at) in (0, 4)),
    constraint objection_is_decided_by_another check (decided_by <> raised_by)
);
create index objection_by_month on objection (chapter_id, month);
create unique index line_is_objected_to_once on objection (chapter_id, month, revision, code);

-- What was put on a public board, in order: a process that caches boards looks for newer numbers.
create table publication (
    publication_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    month date,
    revision smallint,
    published_by bigint not null references account (account_id),
    published_at timestamptz not null,
    constraint publication_kind_is_known check (kind in ('flags', 'notice'))
);
create index publication_by_region on publication (region_code, publication_id);

alter table rating_calendar enable row level security;
alter table holiday enable row level security;
alter table flag_month enable row level security;
alter table month_step enable row level security;
alter table score enable row level security;
alter table hand_points enable row level security;
alter table self_points enable row level security;
alter table veto enable row level security;
alter table objection enable row level security;
alter table publication enable row level security;
comment on table rating_calendar is 'append-only: what chapters are judged by';
comment on table flag_month is 'not audited: computed; every step is a row of month_step';
comment on table month_step is 'append-only: what chapters are judged by';
comment on table score is 'not audited: computed; every step is a row of month_step';
comment on table hand_points is 'append-only: what chapters are judged by';
comment on table self_points is 'append-only: what chapters are judged by';
comment on table veto is 'ended once: what chapters are judged by';
comment on table objection is 'ended once: what chapters are judged by';
comment on table publication is 'append-only: what chapters are judged by';
call audit_table('holiday', 'day');
