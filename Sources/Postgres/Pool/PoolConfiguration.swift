/// How a pool reaches its database, and how long anybody may wait for it.
package struct PoolConfiguration: Sendable {
    /// libpq's own, several hosts and `target_session_attrs` included.
    package var connectionString: String
    /// Number of connections: twice the cores; more gave stalls, not speed.
    package var size: Int
    /// How long one statement may run on the server.
    package var statementLimit: Duration
    /// How long a caller may wait for a connection before it is told `busy`.
    package var waitLimit: Duration
    /// What threads and the server's list of sessions call this pool.
    package var name: String
    /// How many batches may be under way on one shared connection.
    package var depth: Int
    /// How much longer than its limit a server may be silent before it counts as hung, and how long
    /// a cancelled statement may take to end before its connection is closed.
    package var grace: Duration

    package init(
        connectionString: String,
        size: Int = 4,
        statementLimit: Duration = .seconds(10),
        waitLimit: Duration = .seconds(5),
        name: String = "xiehui",
        depth: Int = 16,
        grace: Duration = .seconds(2)
    ) {
        self.connectionString = connectionString
        self.size = max(1, size)
        self.statementLimit = statementLimit
        self.waitLimit = waitLimit
        self.name = name
        self.depth = max(1, depth)
        self.grace = grace
    }

    /// The limit as the server is told it; zero would mean none.
    var statementMilliseconds: Int64 { max(1, statementLimit.wholeMilliseconds) }

    /// What every connection is told once; `SET` and not the connection's options, since libpq would
    /// take a read-only default for a replica and refuse every host under `target_session_attrs`.
    var greeting: String {
        """
        set default_transaction_read_only = on;
        set statement_timeout = \(statementMilliseconds);
        set timezone = 'UTC';
        set datestyle = 'ISO, YMD';
        set bytea_output = 'hex';
        set extra_float_digits = 1;
        """
    }
}

extension Duration {
    var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

/// What a pool is doing, for metrics.
package struct PoolCounts: Sendable {
    package var open = 0
    package var idle = 0
    package var checkedOut = 0
    package var waiting = 0
    package var underWay = 0
    package var prepared = 0
    /// Since the start.
    package var batches = 0
    package var lost = 0
    package var refusedAsBusy = 0
}
