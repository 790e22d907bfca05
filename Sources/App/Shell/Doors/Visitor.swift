import Domain
import HTML
import Hummingbird
import Postgres

/// Somebody with a session cookie at a guarded door; nobody yet, until a batch says who she is.
struct Visitor: Sendable {
    let visit: Visit
    let token: Token
    let act: Act
    let site: Site
    var typed = TypedForm()

    /// A page's one round trip: who she is and what she asked for, as one read-only transaction.
    ///
    /// - Throws: `Stop.signIn` without a live session, `Stop.forbidden` if none of her duties
    ///   allows this door's act, `Stop.notFound` if a row that must be there is not hers to see.
    func read<each Answer: Sendable>(
        _ queries: repeat Query<each Answer>
    ) async throws -> (SignedIn, (repeat each Answer)) {
        do {
            return try await site.database.run(
                after: enter,
                check: allow,
                repeat each queries
            )
        } catch let error as PostgresError where error.kind == .noRow {
            throw Stop.notFound
        }
    }

    /// The same where only the running program knows how many questions there are.
    func readAll<Answer: Sendable>(
        _ queries: [Query<Answer>]
    ) async throws -> (SignedIn, [Answer]) {
        do {
            return try await site.database.runAll(after: enter, check: allow, queries)
        } catch let error as PostgresError where error.kind == .noRow {
            throw Stop.notFound
        }
    }

    /// Carries out an act in one transaction.
    ///
    /// The form's key is used up inside it, so that a form sent twice leaves one record; what the
    /// act returns is where the visitor goes next.
    func act(
        _ form: SentForm,
        takingLong: Bool = false,
        _ body: @escaping @Sendable (SignedIn, Transaction) async throws -> Link
    ) async throws -> Response {
        try await stopIfReopened()
        let pool = takingLong ? site.jobs : site.database
        do {
            return try await pool.transaction { transaction in
                let (person, earlier) = try await transaction.run(
                    after: enter,
                    check: allow,
                    ShellQuery.useFormKey.one(String?.self, form.key)
                )
                if let earlier { throw Stop.alreadyDone(Link(checking: earlier) ?? "/start") }
                let next = try await body(person, transaction)
                _ = try await transaction.run(
                    ShellQuery.finishFormKey.execute(form.key, next.text)
                )
                return Response.seeOther(next)
            }
        } catch let error as PostgresError where error.kind == .noRow {
            throw Stop.notFound
        } catch let error as PostgresError
            where error.constraint == "form_key_needs_an_account"
        {
            // Her session ended while the form lay open.
            throw Stop.signIn
        }
    }

    /// One transaction of several that lead up to a long act: she is asked for anew in each.
    func step<Value: Sendable>(
        _ body: @escaping @Sendable (SignedIn, Transaction) async throws -> Value
    ) async throws -> Value {
        try await stopIfReopened()
        return try await site.jobs.transaction { transaction in
            let (person, _) = try await transaction.run(after: enter, check: allow)
            return try await body(person, transaction)
        }
    }

    /// Shows what may only be looked at on the record.
    ///
    /// Recording the look and reading are one transaction, and the page is its answer: there is no
    /// address under which it could be had again without another record.
    func look<One: Sendable, Other: Sendable>(
        _ one: Query<One>,
        _ other: Query<Other>,
        show: @escaping @Sendable (SignedIn, One, Other) throws -> Response
    ) async throws -> Response {
        try await stopIfReopened()
        do {
            return try await site.database.transaction { transaction in
                let (person, answers) = try await transaction.run(
                    after: enter,
                    check: allow,
                    one,
                    other
                )
                return try show(person, answers.0, answers.1)
            }
        } catch let error as PostgresError where error.kind == .noRow {
            throw Stop.notFound
        }
    }

    /// A form that stands there again is looked at first; whoever sent it sends it once more.
    private func stopIfReopened() async throws {
        guard visit.reopened != nil else { return }
        _ = try await read()
        throw Problems()
    }

    private var enter: Query<SignedIn?> {
        ShellQuery.enter.first(SignedIn.self, token.hash, visit.id)
    }

    private func allow(_ person: SignedIn?) throws -> SignedIn {
        guard let person else { throw Stop.signIn }
        guard person.may(act) else { throw Stop.forbidden }
        return person
    }
}

/// The query files that the shell itself needs.
package enum ShellQuery: String, QueryFile {
    case enter
    case useFormKey = "form_key_use"
    case finishFormKey = "form_key_done"
    case schema, sweep

    package static let folder = "shell"
}

extension Visitor {
    /// A key from the address; what is no number is a page that is not there.
    func id(_ name: String) throws -> Int64 {
        guard let number = visit.parameters.get(name, as: Int64.self) else { throw Stop.notFound }
        return number
    }

    func account() throws -> Account.ID { Account.ID(try id("account")) }
}
