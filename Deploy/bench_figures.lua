-- What wrk says when it is done, on one line: requests a second; half, 99 of 100 and all were answered
-- within so many milliseconds; how many took over 250 ms; how many failed.
function done(summary, latency)
    local slow = 0
    for i = 1, #latency do
        local microseconds, count = latency(i)
        if microseconds > 250000 then slow = slow + count end
    end
    local errors = summary.errors
    io.write(string.format("figures %.1f %.2f %.2f %.2f %d %d\n",
        summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000, slow,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
