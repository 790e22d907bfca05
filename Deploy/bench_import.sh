# shellcheck shell=bash disable=SC2154  # database, place and the rest are Deploy/bench's
# A large roster on its way in, for Deploy/bench import: validated, sealed, audited, beside \copy of the
# same final rows. Sourced by Deploy/bench.

bench_import() {
    open_account
    # The township's chapters come with their first member, whose number was not drawn.
    fill_register 1
    sql "$database" --output /dev/null --command "select setval(pg_get_serial_sequence('member', 'member_id'), 1)"
    local file=$place/roster.csv chapters whole
    mapfile -t chapters < <(seq -f '第%g村计生协会' 1 15)
    python3 "$here/bench_roster.py" "$rows" "${chapters[@]}" >"$file"
    printf '%s · %s 核 / cores · %s 行 / rows · 负载 / load %s\n' "$(date '+%F %T')" "$cores" "$rows" \
        "$(cut -d ' ' -f 1-3 /proc/loadavg)"
    printf '%-30s %9s %9s %9s %7s\n' '' s rows/s 'MB peak' ratio
    take_in "$file"
    whole=$seconds_spent
    sql "${database/xiehui_owner/postgres}" --file "$here/bench_import_yardstick.sql"
    copy_in person_key member member_event
    figure '\copy, the register' "$seconds_spent" - "$whole"
    copy_in person_key member member_event audit_entry
    figure '\copy, with the audit trail' "$seconds_spent" - "$whole"
    cat "$here/bench_import_yardstick.sql"
}

# One transaction; MB is the most that the importing process ever held.
take_in() {
    seconds_spent=$(cd "$place" && XIEHUI_CONFIG=$place/config.json python3 "$here/bench_timed.py" "$place/peak" \
        "$executable" import "$1" --into "$township" --year 2009 --as bench.officer --json 2>"$place/import.log" \
        3>"$place/report.json") || {
        tail -n 5 "$place/import.log" >&2
        refuse "导入没有成功。" "The import failed."
    }
    grep -q "\"added\" *: *$rows" "$place/report.json" || refuse "不是每一行都进去了。" "Not every row went in."
    figure import "$seconds_spent" "$(cat "$place/peak")" ""
}

# The rows as they lie in the tables now, out to files and, timed, into equal empty tables.
copy_in() {
    local root=${database/xiehui_owner/postgres} table columns in=() start
    for table in "$@"; do
        columns=$(sql "$root" -At --command "select string_agg(column_name, ', ' order by ordinal_position)
            from information_schema.columns where table_schema = 'public' and table_name = '$table'
            and is_generated = 'NEVER'")
        sql "$root" --command "truncate yardstick.$table" \
            --command "\\copy $table ($columns) to '$place/$table.rows' binary"
        in+=(--command "\\copy yardstick.$table ($columns) from '$place/$table.rows' binary")
    done
    start=$(date +%s.%N)
    sql "$root" --single-transaction "${in[@]}"
    seconds_spent=$(awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { printf "%.2f", b - a }')
}

figure() {
    awk -v what="$1" -v n="$rows" -v s="$2" -v peak="$3" -v whole="$4" 'BEGIN {
        printf "%-30s %9s %9.0f %9s %7s\n", what, s, n / s, peak, whole ? sprintf("%.2f", s / whole) : "" }'
}
