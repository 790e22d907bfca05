-- The items of an application's sheet, what the household gave itself, how many rows are logged so far, and what
-- the village gave it last. $1 application
-- Columns: code, label, label in English, help or null, help in English or null, most points, proof, source or
-- null, rows needed or null, may not apply, own points or null, own "does not apply" or null, rows logged, the
-- village looked at it, village's points or null, reason or null
select i.code, i.label, i.label_en, i.help, i.help_en, i.points, i.proof, i.source, i.needs, i.may_not_apply,
    o.points, o.not_applicable,
    case when i.source is null then 0
        else (select count(*) from star_evidence(a.star_application_id, i.code)) end,
    v.code is not null, v.points, v.reason
from star_application a
join star_round r using (star_round_id)
join star_item i using (star_scheme_id)
left join star_self_score o on o.star_application_id = a.star_application_id and o.code = i.code
left join lateral (
    select k.code, k.points, k.reason from star_village_score k
    where k.star_application_id = a.star_application_id and k.code = i.code
    order by k.turn desc limit 1) v on true
where a.star_application_id = $1::bigint
order by i.code;
