# shellcheck shell=bash disable=SC2034  # read by the scripts that source this file
# Reads the settings that backup and restore need from the site's configuration. Sourced, never run.

read_settings() {
    local config=${config:-${XIEHUI_CONFIG:-/etc/xiehui/config.json}}
    [ -r "$config" ] || refuse "读不到配置文件 $config。" "The configuration $config cannot be read."
    database=${XIEHUI_DATABASE_OWNER:-$(setting "$config" database owner)}
    keys=${XIEHUI_KEY_FILE:-$(setting "$config" key file)}
    seals=${XIEHUI_AUDIT_FILE:-$(setting "$config" audit file)}
    files=${XIEHUI_FILES:-$(setting "$config" files)}
    [ -n "$database" ] || refuse "配置里没有 database.owner。" "database.owner is missing in the configuration."
    [ -n "$keys" ] || refuse "配置里没有 key.file。" "key.file is missing in the configuration."
    [ -n "$files" ] || refuse "配置里没有 files。" "files is missing in the configuration."
}

# One value of the configuration, or nothing.
setting() {
    python3 -c 'import json, sys
value = json.load(open(sys.argv[1], encoding="utf-8"))
for name in sys.argv[2:]:
    value = value.get(name, {}) if isinstance(value, dict) else {}
print(value if isinstance(value, str) else "")' "$@"
}

sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname "$database" "$@"; }
