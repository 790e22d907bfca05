# shellcheck shell=bash disable=SC2154  # data, port and the rest are Deploy/demo's
# Starting, watching, announcing and stopping the demonstration's server. Sourced by Deploy/demo.

# The server's process number, if it lives and is truly ours: numbers are used again.
server_number() {
    local number
    number=$(cat "$data/server.pid" 2>/dev/null) || return 1
    tr '\0' '\n' 2>/dev/null <"/proc/$number/environ" | grep -qxF "XIEHUI_CONFIG=$data/config.json" || return 1
    echo "$number"
}

# Whether it runs; its port may be another than the one asked for now.
is_serving() {
    server_number >/dev/null || return 1
    local serving
    serving=$(grep -oE '"port": [0-9]+' "$data/config.json" | grep -oE '[0-9]+')
    answers "$serving" || return 1
    [ "$serving" = "$port" ] ||
        echo "它用的是端口 $serving；要换端口，先运行 Deploy/demo --stop。/ It uses port $serving; to change it, stop it first."
    port=$serving
}

# Asks for /readyz without any program that a bare machine may lack.
answers() {
    local line
    line=$(
        exec 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
        printf 'GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
        read -r -t 5 line <&3
        echo "$line"
    ) || return 1
    [[ $line == HTTP/1.?\ 200* ]]
}

need_port() {
    # Ours, but silent: it is ended, or it would hold the port.
    stop_server
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        refuse "端口 $port 已被别的程序占用：换一个（--port N）。" "Port $port is in use by another program: choose another (--port N)."
    fi
}

serve() {
    rm -f "$data/server.log"
    # A session of its own: neither Ctrl-C nor a closed terminal reaches it, we stop it in good order.
    XIEHUI_CONFIG=$data/config.json setsid "$executable" serve </dev/null >"$data/server.log" 2>&1 8>&- &
    local number=$!
    echo "$number" >"$data/server.pid"
    trap 'stop_everything; exit 130' INT TERM HUP
    wait_until_ready "$number"
    announce "已就绪 / ready"
    exec 8>&-
    if [ "$detach" = yes ]; then
        trap - INT TERM HUP
        return
    fi
    echo "按 Ctrl-C 停止 / Ctrl-C stops it"
    local status=0
    wait "$number" || status=$?
    stop_everything
    [ $status = 0 ] || refuse "服务意外结束，日志在 $data/server.log。" "The server ended unexpectedly; its log is $data/server.log."
}

wait_until_ready() {
    local try
    for ((try = 0; try < 300; try++)); do
        answers "$port" && return
        kill -0 "$1" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 5 "$data/server.log" >&2
    stop_everything >/dev/null
    refuse "服务没有起来，日志在 $data/server.log。" "The server did not come up; its log is $data/server.log."
}

stop_server() {
    local number try
    number=$(server_number) || return 0
    kill "$number" 2>/dev/null || return 0
    for ((try = 0; try < 100; try++)); do
        kill -0 "$number" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL "$number" 2>/dev/null || true
    rm -f "$data/server.pid"
}

stop_everything() {
    stop_server
    "$here/cluster" stop "$data"
    echo "已停止，数据保留在 $data。/ Stopped; the data stay in $data."
}

# One account per duty, set by psql because it knows how wide a Chinese character is.
announce() {
    superuser=$("$here/cluster" url "$data")
    printf '\n协会 %s：http://127.0.0.1:%s/\n\n' "$1" "$port"
    sql "$superuser" --pset footer=off --pset border=2 --pset linestyle=unicode \
        --set accounts="$(cat "$data/accounts.json")" --set address="http://127.0.0.1:$port" --file "$here/demo_accounts.sql"
    printf '动态口令 / one-time code:  %q account code 用户名\n' "$data/xiehui"
    printf '全部账号 / all accounts:   %s\n' "$data/accounts.json"
    printf '停止 / stop:               %s --stop%s\n' "$here/demo" "$(other_folder)"
}

other_folder() { [ "$data" = "$clone/.xiehui" ] || printf ' --data %q' "$data"; }
