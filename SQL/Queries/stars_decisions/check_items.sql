-- The items of an application as the household, the village and the township's check see them. $1 application
-- Columns: letter, code, label, English label, most points, proof, own points or null, village's points or null,
-- reason or null, checked points or null, what was found or null
select i.letter, i.code, i.label, i.label_en, i.points, i.proof, v.self_points, v.points, v.reason, k.points, k.note
from star_application a
join star_round r using (star_round_id)
join star_item i using (star_scheme_id)
left join star_village_score v on v.star_application_id = a.star_application_id and v.turn = a.turn
    and v.code = i.code
left join star_check c on c.star_application_id = a.star_application_id
left join star_check_item k on k.star_check_id = c.star_check_id and k.code = i.code
where a.star_application_id = $1::bigint
order by i.code;
