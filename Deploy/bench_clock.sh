# shellcheck shell=bash
# What statements cost by the clock and by the processor, for Deploy/bench and its neighbours. Sourced, never run.

# The statements of a file, and then what they cost the process that answered them.
with_cpu() {
    echo 'select pg_backend_pid() as pid \gset'
    cat "$1"
    printf '%s\n' "\\setenv PID :pid" "\\! cut -d ' ' -f 14,15 /proc/\$PID/stat"
}

sum_up() { awk -v hertz="$(getconf CLK_TCK)" '{ s += $1 + $2 } END { printf "%.2f", s / hertz }'; }

since() { awk -v a="$1" -v b="$(date +%s.%N)" 'BEGIN { printf "%.2f", b - a }'; }

# $1 what  $2 rows  $3 seconds  $4 seconds of the processor
report() {
    printf '%-18s %9s rows %8s s %8s CPU s %9s rows/s\n' "$1" "$2" "$3" "$4" \
        "$(awk -v n="$2" -v s="$3" 'BEGIN { printf "%.0f", n / s }')"
}

ratio() { awk -v a="$1" -v b="$2" -v unit="${3:-1}" 'BEGIN { if (b > 0) printf "%.2f", unit * a / b; else print "-" }'; }
