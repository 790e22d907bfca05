# shellcheck shell=bash disable=SC2154  # place, port and the rest are the caller's
# One page under load, and the database alone with the same statements. Sourced by Deploy/bench and bench_stars.

columns() {
    printf '%-8s %9s %8s %8s %8s %8s %6s %10s %7s %12s %7s\n' page pages/s 'p50 ms' 'p99 ms' 'max ms' \
        '>250 ms' stmts 'pgbench/s' ratio 'last query/s' ratio
}

# One page: its statements from the log, the site under load, then the database alone. Leaves the three rates in
# measured.
measure() {
    local name=$1 path=$2 site batch last rate p50 p99 most slow failed
    fetch "$path" >/dev/null
    batch=$place/$counted.$name.batch
    watch_page "$path" "$batch"
    site=$(load "$path")
    read -r rate p50 p99 most slow failed <<<"$site"
    [ "$failed" = 0 ] || refuse "$path：$failed 次没有正常回答。" "$path: $failed requests were not answered well."
    local alone bare
    alone=$(ask_database "$batch")
    last=$place/$counted.$name.last
    python3 "$here/bench_batch.py" --last "$place/log" "$last"
    bare=$(ask_database "$last")
    printf '%-8s %9s %8s %8s %8s %8s %6s %10s %7s %12s %7s\n' "$name" "$rate" "$p50" "$p99" "$most" \
        "$slow" "$(cat "$batch.count")" "$alone" "$(ratio "$rate" "$alone")" "$bare" "$(ratio "$rate" "$bare")"
    # shellcheck disable=SC2034  # the caller compares them
    measured="$counted $rate $alone $bare"
}

# wrk's own figures, by the script that it calls when it is done.
load() {
    wrk --threads "$cores" --connections "$connections" --duration "${seconds}s" --timeout 30s \
        --header "Cookie: xiehui_session=$token" --script "$here/bench_figures.lua" \
        "http://127.0.0.1:$port$1" | sed -n 's/^figures //p'
}

# Pages a second of the database alone.
ask_database() {
    local -a values=()
    mapfile -d '' -t values <"$1.values"
    pgbench --no-vacuum --protocol prepared --client $((2 * cores)) --jobs "$cores" --time "$seconds" \
        --file "$1.sql" "${values[@]}" "${database/xiehui_owner/xiehui_app}" 2>"$place/pgbench.log" |
        sed -nE 's/^tps = ([0-9]+\.[0-9]).*/\1/p' | grep . ||
        { cat "$place/pgbench.log" >&2; refuse "pgbench 没有成功。" "pgbench did not succeed."; }
}
