# shellcheck shell=bash disable=SC2154  # database, port and the rest are Deploy/bench's
# The public boards under load, for Deploy/bench board: nobody is signed in. Sourced by Deploy/bench.

bench_boards() {
    sql "${database/xiehui_owner/postgres}" --set towns=30 --file "$here/bench_board.sql"
    # The site looks for new publications each second.
    sleep 2
    printf '%s · %s 核 / cores · %s 个连接 / connections · %s 秒 / s · 负载 / load %s\n' "$(date '+%F %T')" \
        "$cores" "$connections" "$seconds" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
    printf '%-10s %7s %9s %8s %8s %8s %8s\n' board bytes boards/s 'p50 ms' 'p99 ms' 'max ms' 'failed'
    board township /board/431098101
    board village /board/431098101201
    board county /board/431098
    board older '/board/431098101?month=2026-11&revision=1'
    board workbook /board/431098101/2026-12.xlsx
    not_changed township /board/431098101
    memory
}

# One board over and over, as it comes from the cache.
board() {
    local rate p50 p99 most failed
    read -r rate p50 p99 most _ failed <<<"$(load_board "$2")"
    printf '%-10s %7s %9s %8s %8s %8s %8s\n' "$1" "$(size_of "$2")" "$rate" "$p50" "$p99" "$most" "$failed"
}

# The same board to a browser that has it already.
not_changed() {
    local rate p50 p99 most failed tag
    tag=$(ask "$2" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p' | head -n 1)
    [ -n "$tag" ] || refuse "$2 没有 ETag。" "$2 has no ETag."
    read -r rate p50 p99 most _ failed <<<"$(load_board "$2" --header "If-None-Match: $tag")"
    printf '%-10s %7s %9s %8s %8s %8s %8s\n' "304 $1" 0 "$rate" "$p50" "$p99" "$most" "$failed"
}

size_of() { ask "$1" | tr -d '\r' | sed -n 's/^[Cc]ontent-[Ll]ength: //p' | head -n 1; }

load_board() {
    local path=$1
    shift
    wrk --threads "$cores" --connections "$connections" --duration "${seconds}s" --timeout 30s "$@" \
        --script "$here/bench_figures.lua" "http://127.0.0.1:$port$path" | sed -n 's/^figures //p'
}
