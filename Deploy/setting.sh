# shellcheck shell=bash
# What every script of this folder needs: where the clone is, how to speak, where the compiler is.
# Sourced, never run.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck disable=SC2034  # read by the scripts that source this file
clone=$(dirname "$here")

# Ends the script with one sentence, Chinese first.
refuse() {
    printf '%s\n%s\n' "$1" "$2" >&2
    exit "${3:-1}"
}

# Ends the script because it was called wrongly.
misused() { refuse "不认识的参数：$1（--help 看用法）。" "Unknown argument: $1 (see --help)."; }

# Prints the comment at the head of a script: its own manual.
manual() { sed -n '2,/^$/s/^# \{0,1\}//p' "$1"; }

# Finds the Swift toolchain, also where an installer put it without telling PATH.
need_swift() {
    command -v swift >/dev/null && return
    local folder
    for folder in /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/libexec/swift/bin \
        "${SWIFTLY_BIN_DIR:-${HOME:-/root}/.local/share/swiftly/bin}"; do
        if [ -x "$folder/swift" ]; then
            PATH="$folder:$PATH"
            export PATH
            return
        fi
    done
    refuse "找不到 Swift 编译器：请先装 Swift 6.2 或更新版本（https://swift.org/install），并把它放进 PATH。" \
        "No Swift toolchain: install Swift 6.2 or newer (https://swift.org/install) and put it on PATH."
}

# Builds and caches lie in the clone: it must be the caller's.
need_own_clone() {
    [ -w "$clone" ] ||
        refuse "不能写入 $clone：请用自己的克隆。" "Cannot write $clone: use a clone of your own."
}
