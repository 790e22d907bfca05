-- One case. $1 case  $2 day
-- Columns: case, programme, its name, its kind, year, code, chapter, name of the chapter, household or null, name,
-- sealed ID number or null, year of birth or null, is a child, guardian or null, day of consent or null, class or null,
-- sponsor or null, contact or null, bank or null, last digits of the account or null, knows of other help, state,
-- listed from or null, carried fen or null, account, entered by, when, line of a ledger or null, fen of the rate or null, per or null,
-- village days, township days, county days, days to appeal, county decides
select c.case_id, c.programme_id, p.name, p.kind, c.year, c.region_code, c.chapter_id, h.name, c.household_id, c.name,
    c.id_sealed, c.birth_year, c.is_child, c.guardian, c.consented_on, c.class, c.sponsor, c.contact, c.bank_name,
    c.bank_tail, c.doubles_known, c.state, c.listed_from, c.carried_fen, c.entered_by, coalesce(a.display_name, ''),
    c.entered_at, c.ledger_line, q.amount_fen, q.per, t.village_notice_days, t.town_notice_days,
    t.county_notice_days, t.appeal_days, t.needs_county
from assistance_case c
join programme p using (programme_id)
join chapter h on h.chapter_id = c.chapter_id
left join account_name(c.entered_by) a on true
left join programme_rate_on(c.programme_id, c.region_code, c.class, $2::date) q on true
left join programme_term_on(c.programme_id, c.region_code, $2::date) t on true
where c.case_id = $1::bigint;
