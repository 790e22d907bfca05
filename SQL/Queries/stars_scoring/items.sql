-- The items of an application: what is asked, what the household says, what a reviewer says on her sheet, and
-- what the village came to. $1 application  $2 the reviewer's sheet or null
-- Columns: letter, category, in English, code, item, in English, help or null, in English or null, most points,
-- proof, rows needed or null, may not apply, own points or null, own not applicable, sheet's points or null, sheet's
-- not applicable or null, evidence or null, note or null, logged rows, village has said, village's points or null,
-- reason or null
select i.letter, c.label, c.label_en, i.code, i.label, i.label_en, i.help, i.help_en, i.points, i.proof, i.needs,
    i.may_not_apply, o.points, coalesce(o.not_applicable, false), t.points, t.not_applicable, t.evidence, t.note,
    case when i.source is null then 0
        else (select count(*) from star_evidence(a.star_application_id, i.code)) end,
    v.code is not null, v.points, v.reason
from star_application a
join star_round r using (star_round_id)
join star_item i using (star_scheme_id)
join star_category c on c.star_scheme_id = i.star_scheme_id and c.letter = i.letter
left join star_self_score o on o.star_application_id = a.star_application_id and o.code = i.code
left join star_item_score t on t.star_score_id = $2::bigint and t.code = i.code
left join star_village_score v on v.star_application_id = a.star_application_id and v.turn = a.turn
    and v.code = i.code
where a.star_application_id = $1::bigint
order by i.code;
