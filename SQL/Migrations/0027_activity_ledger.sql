-- What a ledger of activities has and the others have not. Topic, kind and result of an activity wait in
-- name, kind and remark; of a health campaign only its sums.
alter table import_row
    add held_on date,
    add headcount integer,
    add headcount_kind text,
    add leaflets integer,
    add leaflets_kind text,
    add wall_charts integer,
    add wall_charts_kind text,
    add banners integer,
    add banners_kind text,
    add cost_fen bigint,
    add advised integer,
    add treated integer,
    add recovered integer;
