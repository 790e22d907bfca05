-- Adds what was given out and put up at the activities of a ledger.
-- $1 file
insert into activity_output (activity_id, turn, region_code, kind, quantity, quantity_kind)
select a.activity_id, o.turn, a.region_code, o.kind, o.quantity, o.quantity_kind
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join activity a on a.row_hash = r.row_hash and a.superseded_at is null
cross join lateral (values (1, 'leaflet', r.leaflets, r.leaflets_kind),
    (2, 'chart', r.wall_charts, r.wall_charts_kind),
    (3, 'banner', r.banners, r.banners_kind)
    union all
    select 3 + t.turn, split_part(t.output, ':', 1), split_part(t.output, ':', 2)::integer, split_part(t.output, ':', 3)
    from unnest(r.tags) with ordinality t (output, turn)) o (turn, kind, quantity, quantity_kind)
where o.quantity is not null;
