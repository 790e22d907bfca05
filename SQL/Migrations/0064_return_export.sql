-- Which standard returns (domain 9) were taken out, of which place and period, by whom and in which form. A return is
-- said to be done when it was: the list of returns and the start page go by these rows.
create table return_export (
    return_export_id bigint generated always as identity primary key,
    code text not null,
    region_code text collate "C" not null references region (region_code),
    period text not null,
    form text not null,
    is_whole boolean not null default false,
    exported_by bigint not null references account (account_id),
    exported_at timestamptz not null,
    constraint return_is_a_standard_one check (code ~ '^R([1-9]|1[0-4])$'),
    constraint return_period_is_one check (period ~ '^[12][0-9]{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    constraint return_form_is_known check (form in ('paper', 'xlsx', 'csv', 'docx', 'pdf'))
);
create index return_export_of_place on return_export (region_code, period, code, exported_at);

alter table return_export enable row level security;
comment on table return_export is 'append-only: returns that were taken out';
-- That a return was made is no secret of whoever looks after the place; only one's own act is entered.
create policy places_here on return_export for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_places_here on return_export for insert to xiehui_app with check (
    case when region_code ^@ any ((select places from session_reach)::text[])
          and exported_by = (select account_id from session_reach) then 1 else 0 end <> 0);
grant select, insert (code, region_code, period, form, is_whole, exported_by, exported_at)
    on return_export to xiehui_app;
