-- Takes checked rows to where they wait; made by StagedRow, in this order.
copy import_row (ledger_file_id, n, line, region_code, row_hash, name, initials, id_sealed, id_hash,
    phone_sealed, phone_hash, phone_tail, sex, birth_date, ethnicity, education, group_name, tags,
    elder_kind, joined_on, remark, kind, place, office, founded_on, post, serves_from, term_years,
    address, household_size, mark, member_hash, year, villages, communities, area_hundredths,
    population, households, married_women, held_on, headcount, headcount_kind, leaflets, leaflets_kind, wall_charts,
    wall_charts_kind, banners, banners_kind, cost_fen, advised, treated, recovered, star_points,
    source, income_before, income_now) from stdin;
