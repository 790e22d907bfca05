-- One application, as far as the person here may see it. $1 application
-- Columns: application, round, year, round open, apply from, apply to, score from, code, place, chapter,
-- household, head's name, group or null, address or null, channel, names of those who take part, deeds or null,
-- promised on or null, consented on or null, signed by or null, applied on, state, turn, sheet, name of the
-- scheme, what the honour was called then or null, star at, five-star total, of the household she speaks for
select a.star_application_id, a.star_round_id, r.year, r.state = 'open', r.apply_from, r.apply_to, r.score_from,
    a.region_code, p.name, a.chapter_id, a.household_id, a.head_name, a.group_name, a.address, a.channel,
    a.taking_part, a.deeds, a.promised_on, a.consented_on, a.signed_by, a.applied_on, a.state, a.turn, s.sheet,
    s.name, s.legacy_label, s.star_at, s.five_star_total, a.household_id = any (my_households())
from star_application a
join star_round r using (star_round_id)
join star_scheme s using (star_scheme_id)
join region p on p.region_code = a.region_code
where a.star_application_id = $1::bigint;
