import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// What the payer does: she looks whom a batch pays, takes the file to the bank and reads what it answers.
///
/// Every look at names and numbers is on record, so each comes of a form.
struct PayeeRoutes {
    func add(to doors: inout Doors) {
        let one = "/payments/{batch}"
        doors.post("\(one)/payees", to: .sendPayments, use: look)
        doors.post("\(one)/file", to: .sendPayments, use: file)
        doors.post("\(one)/sending", to: .sendPayments, use: send)
        doors.post("\(one)/results", to: .sendPayments, use: read)
    }

    func look(_ request: Request, _ visitor: Visitor) async throws -> Response {
        _ = try await request.form(from: visitor)
        let id = try visitor.id("batch")
        return try await visitor.look(
            PaymentQuery.find.one(Batch.self, id),
            PaymentQuery.payees.list(PayeeRow.self, id, "核对发放名单")
        ) { person, batch, payees in
            try person.require(.sendPayments, at: batch.region)
            let page = PayeesPage(
                t: visitor.words(for: person),
                batch: batch,
                payees: payees,
                accounts: try payees.map { try $0.opened(with: visitor.site.keys).account }
            )
            return visitor.show(page, to: person)
        }
    }

    func file(_ request: Request, _ visitor: Visitor) async throws -> Response {
        _ = try await request.form(from: visitor)
        let id = try visitor.id("batch")
        let layout = try await visitor.bankLayout(ofBatch: id)
        return try await visitor.look(
            PaymentQuery.find.one(Batch.self, id),
            PaymentQuery.payees.list(PayeeRow.self, id, "取银行代发文件")
        ) { person, batch, payees in
            try person.require(.sendPayments, at: batch.region)
            guard batch.state != .prepared, batch.state != .withdrawn else { throw Stop.notFound }
            let bytes = try visitor.bankFile(of: batch, payees, layout)
            let name = "\(batch.region.text)-\(batch.id).csv"
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/octet-stream", .cacheControl: "no-store",
                    .contentDisposition: "attachment; filename=\"\(name)\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        }
    }

    /// The file is with the bank; its digest stays, so that it can be told later which it was.
    func send(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onBatch(sent) { id in
            let layout = try await visitor.bankLayout(ofBatch: id)
            return try await visitor.act(sent) { person, transaction in
                let (batch, payees) = try await transaction.run(
                    PaymentQuery.find.one(Batch.self, id),
                    PaymentQuery.payees.list(PayeeRow.self, id, "送银行代发")
                )
                try person.require(.sendPayments, at: batch.region)
                let bytes = try visitor.bankFile(of: batch, payees, layout)
                _ = try await transaction.run(
                    PaymentQuery.step.execute(
                        id,
                        BatchStep.sent,
                        String?.none,
                        Int64?.none,
                        FileDigest(of: bytes),
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return .batch(id)
            }
        }
    }

    func read(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let upload = try await request.upload(from: visitor)
        return try await visitor.onBatch(upload.form) { id in
            let file = try await AnswerFile(upload)
            let layout = try await visitor.bankLayout(ofBatch: id)
            var problems = Problems()
            let today = visitor.site.clock.today
            let day = problems.day(
                "result_on",
                upload.form["result_on"],
                upTo: today,
                orElse: .whichDay
            )
            try problems.stopIfAny()
            let reading = ReadAnswers(
                batch: id,
                file: file,
                layout: layout,
                day: day ?? today,
                site: visitor.site
            )
            return try await visitor.act(upload.form, takingLong: true) { person, transaction in
                try await reading.carryOut(person, transaction)
            }
        }
    }
}

extension Visitor {
    /// The layout of the bank that a batch is sent to.
    fileprivate func bankLayout(ofBatch id: Int64) async throws -> BankLayout {
        let (person, batch) = try await read(PaymentQuery.find.one(Batch.self, id))
        try person.require(.sendPayments, at: batch.region)
        return try await read(PaymentQuery.layout.one(LayoutRow.self, batch.region)).1.layout
    }

    fileprivate func bankFile(of batch: Batch, _ payees: [PayeeRow], _ layout: BankLayout) throws
        -> [UInt8]
    {
        let file = PayeeFile(
            layout: layout,
            payees: try payees.map { try $0.opened(with: site.keys) },
            purpose: batch.programmeName
        )
        return try BankBytes.encode(file.text, as: layout.encoding)
    }
}
