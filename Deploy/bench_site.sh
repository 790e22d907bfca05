# shellcheck shell=bash disable=SC2154  # place, port and the rest are Deploy/bench's
# The site that Deploy/bench measures: database, register, account, server, and a look at its log.
# Sourced by Deploy/bench, bench_rate and bench_stars.

township=431099001

find_executable() {
    if [ -n "${XIEHUI_EXECUTABLE:-}" ]; then
        executable=$(realpath "$XIEHUI_EXECUTABLE")
        return
    fi
    "$here/build"
    executable=$clone/.build-release/release/xiehui
}

# Under /tmp and open to be entered, because the database's user may not enter the clone.
prepare_place() {
    place=$(mktemp -d /tmp/xiehui-bench.XXXXXX)
    chmod 0711 "$place"
    server="" filled=0
    trap tidy EXIT
    trap 'exit 130' INT TERM HUP
}

tidy() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    "$here/cluster" remove "$place" >/dev/null 2>&1 || true
    rm -rf "$place"
}

# With the settings of a demonstration: safe ones, not those of the tests.
start_database() {
    superuser=$("$here/cluster" start "$place")
    database=${superuser/user=postgres dbname=postgres/user=xiehui_owner dbname=xiehui}
    sql "$superuser" --file "$here/roles.sql"
    sql "$superuser" --command "create database xiehui owner xiehui_owner template template0"
    log=$("$here/cluster" home "$place")/postgresql.log
}

sql() {
    local where=$1
    shift
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname "$where" "$@"
}

start_site() {
    need_port
    make_site
    serve
}

need_port() {
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        refuse "端口 $port 已被别的程序占用：换一个（--port N）。" "Port $port is in use by another program: choose another (--port N)."
    fi
}

serve() {
    XIEHUI_CONFIG=$place/config.json "$executable" serve >"$place/server.log" 2>&1 &
    server=$!
    local try
    for ((try = 0; try < 100; try++)); do
        [[ $(ask /readyz 2>/dev/null) != HTTP/1.?\ 200* ]] || return 0
        sleep 0.1
    done
    tail -n 5 "$place/server.log" >&2
    refuse "服务没有起来。" "The server did not come up."
}

# Settings, a key and a register without members.
make_site() {
    write_settings
    xiehui key new "$place/keys.json" >/dev/null
    xiehui migrate >/dev/null
    sql "${database/xiehui_owner/postgres}" --set members=0 --set before=0 --file "$here/bench_register.sql"
}

write_settings() {
    install -m 0600 /dev/null "$place/config.json"
    cat >"$place/config.json" <<JSON
{
  "database": {
    "owner": "$database",
    "app": "${database/xiehui_owner/xiehui_app}",
    "board": "${database/xiehui_owner/xiehui_board}"
  },
  "share": "$clone",
  "http": { "host": "127.0.0.1", "port": $port },
  "key": { "file": "$place/keys.json" },
  "audit": { "file": "$place/audit.seals" },
  "files": "$place/files",
  "site": { "url": "http://127.0.0.1:$port", "secure": false },
  "operator": ""
}
JSON
}

xiehui() { XIEHUI_CONFIG=$place/config.json "$executable" "$@"; }

# The accounts as anybody makes them; the officer's session as the program's own commands open theirs.
open_account() {
    xiehui account add --user bench.admin --name 管理员 --duty administrator --region 431099 >/dev/null
    xiehui account add --as bench.admin --user bench.officer --name 专干 --duty township_officer \
        --region $township --holder-id >/dev/null <<<999999199003070012
    token=$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')
    sql "$database" --output /dev/null --command \
        "select open_session_as('bench.officer', sha256('$token'), 600)"
}

# Grows the register to so many members.
fill_register() {
    [ "$1" -ge "$filled" ] || refuse "--members 要从小到大。" "--members must grow."
    sql "${database/xiehui_owner/postgres}" --set before="$filled" --set members="$1" \
        --file "$here/bench_register.sql"
    filled=$1
}

# Asks for a page as a browser would, without any program that a bare machine may lack.
ask() {
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nCookie: xiehui_session=%s\r\nConnection: close\r\n\r\n' \
        "$1" "$port" "${token:-}" >&3
    cat <&3
    exec 3>&-
}

fetch() {
    local answer
    answer=$(ask "$1")
    [[ $answer == HTTP/1.?\ 200* ]] ||
        refuse "$1 没有正常回答：${answer%%$'\r'*}" "$1 did not answer well: ${answer%%$'\r'*}"
}

# Makes a page while the database logs, and turns what it was asked into pgbench's script. Three times,
# and the shortest counts: now and then the site does its own housekeeping beside it.
watch_page() {
    local try start
    speak all
    rm -f "$2.count"
    for try in 1 2 3; do
        start=$(stat -c %s "$log")
        fetch "$1"
        sleep 0.2
        tail -c +$((start + 1)) "$log" >"$place/log.$try"
        python3 "$here/bench_batch.py" "$place/log.$try" "$place/try" ||
            refuse "日志里没有 $1 的语句。" "The log shows no statement of $1."
        if [ ! -e "$2.count" ] || [ "$(cat "$place/try.count")" -lt "$(cat "$2.count")" ]; then
            cp "$place/try.sql" "$2.sql"
            cp "$place/try.values" "$2.values"
            cp "$place/try.count" "$2.count"
            cp "$place/log.$try" "$place/log"
        fi
    done
    speak none
}

speak() {
    sql "$superuser" --output /dev/null \
        --command "alter system set log_line_prefix = '§ %p %u '" \
        --command "alter system set log_statement = '$1'" --command "select pg_reload_conf()"
    sleep 0.3
}
