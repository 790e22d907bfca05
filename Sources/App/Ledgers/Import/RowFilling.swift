import Domain
import Foundation

extension StagedRow {
    /// Fills in what the row's kind has; numbers of persons are sealed here.
    mutating func fill(
        with row: CheckedRow,
        _ keys: KeyRing,
        _ sounds: inout NameSounds
    ) throws {
        switch row {
        case .profile(let row):
            profile = row
            year = row.year
        case .chapter(let row): try fill(with: row, keys)
        case .officer(let row): try fill(with: row, keys)
        case .member(let row): try fill(with: row, keys, &sounds)
        case .link(let row): try fill(with: row, keys, &sounds)
        case .activity(let row): fill(with: row)
        case .starSheet(let row): try fill(with: row, keys)
        case .starHelp(let row): try fill(with: row, keys)
        case .venue(let row): fill(with: row)
        case .base(let row): try fill(with: row, keys)
        case .projectHousehold(let row): try fill(with: row, keys)
        case .assistance(let row): try fill(with: row, keys)
        case .policy(let row): try fill(with: row, keys)
        case .suggestion(let row): fill(with: row)
        case .charter(let row): fill(with: row)
        }
    }

    private mutating func fill(with row: ChapterRow, _ keys: KeyRing) throws {
        region = row.region
        name = row.name
        kind = row.kind.rawValue
        place = row.place
        foundedOn = row.foundedOn
        office = row.office
        try take(row.phone, keys)
    }

    private mutating func fill(with row: OfficerRow, _ keys: KeyRing) throws {
        region = row.chapter
        name = row.name.text
        post = row.post.rawValue
        servesFrom = row.servesFrom
        termYears = row.termYears
        try take(row.idNumber, keys)
    }

    private mutating func fill(
        with row: MemberRow,
        _ keys: KeyRing,
        _ sounds: inout NameSounds
    ) throws {
        region = row.chapter
        name = row.name.text
        initials = sounds.initials(of: row.name)
        sex = row.sex
        birthDate = row.birthDate
        ethnicity = row.ethnicity?.code
        education = row.education?.code
        group = row.group?.text
        // A roster without that column says nothing; one with it says all.
        tags = row.category.isSaid ? row.category.tags.map { $0.rawValue }.sorted() : nil
        elderKind = row.category.elderKind?.rawValue
        joinedOn = row.joinedOn
        remark = row.remark
        try take(row.idNumber, keys)
        try take(row.phone, keys)
    }

    private mutating func fill(
        with row: LinkRow,
        _ keys: KeyRing,
        _ sounds: inout NameSounds
    ) throws {
        region = row.chapter
        name = row.headName.text
        initials = sounds.initials(of: row.headName)
        group = row.group?.text
        address = row.address
        householdSize = row.size
        mark = row.category?.rawValue
        memberHash = row.memberIDNumber.map { keys.hash(of: $0) }
        year = row.year
        try take(row.headIDNumber, keys)
    }

    private mutating func fill(with row: ActivityRow) {
        region = row.chapter
        name = row.topic
        kind = row.type.code
        heldOn = row.heldOn
        remark = row.result
        costFen = row.costFen
        place = row.heldAt
        office = row.jointWith
        tags = row.otherOutputs.isEmpty ? nil : row.otherOutputs.map(\.staged)
        activity = row
    }

    private mutating func fill(with row: StarSheetRow, _ keys: KeyRing) throws {
        region = row.chapter
        name = row.headName?.text
        heldOn = row.appliedOn
        starPoints = row.points
        remark = row.remark
        try take(row.headIDNumber, keys)
    }

    private mutating func fill(with row: StarHelpRow, _ keys: KeyRing) throws {
        region = row.chapter
        name = row.method
        heldOn = row.helpedOn
        remark = row.content
        try take(row.headIDNumber, keys)
    }

    private mutating func fill(with row: VenueRow) {
        region = row.chapter
        year = row.year
        name = row.what
        kind = row.venue.rawValue
        mark = row.work.rawValue
        costFen = Int(row.amount.count)
        source = row.source.rawValue
        remark = row.sourceWritten
    }

    private mutating func fill(with row: BaseRow, _ keys: KeyRing) throws {
        region = row.chapter
        name = row.name
        kind = row.kind
        place = row.product
        office = row.operatorName.text
        foundedOn = row.builtOn
        mark = row.funding.rawValue
        costFen = Int(row.amount.count)
        remark = row.sourceWritten
        try take(row.operatorIDNumber, keys)
    }

    private mutating func fill(with row: ProjectHouseholdRow, _ keys: KeyRing) throws {
        name = row.headName?.text
        place = row.baseName
        year = row.year
        incomes = (row.before, row.now)
        try take(row.headIDNumber, keys)
    }

    private mutating func fill(with row: AssistanceRow, _ keys: KeyRing) throws {
        region = row.chapter
        name = row.headName?.text
        year = row.year
        costFen = Int(row.amount.count)
        try take(row.headIDNumber, keys)
    }

    private mutating func fill(with row: PolicyRow, _ keys: KeyRing) throws {
        region = row.chapter
        name = row.number
        servesFrom = row.startsOn
        joinedOn = row.endsOn ?? PolicyForm.yearAfter(row.startsOn)
        foundedOn = row.endsOn
        mark = row.payer?.rawValue
        costFen = Int(row.premium.count)
        try take(row.headIDNumber, keys)
    }

    private mutating func fill(with row: SuggestionRow) {
        region = row.chapter
        heldOn = row.receivedOn
        name = row.raisedBy
        remark = row.content
        mark = row.state.rawValue
    }

    private mutating func fill(with row: CharterRow) {
        region = row.chapter
        heldOn = row.adoptedOn
        householdSize = row.presentHouseholds
        foundedOn = row.filedOn
        year = row.version
    }

    private mutating func take(_ number: IDNumber?, _ keys: KeyRing) throws {
        guard let number else { return }
        id = (try keys.sealed(number), keys.hash(of: number))
    }

    private mutating func take(_ number: Phone?, _ keys: KeyRing) throws {
        guard let number else { return }
        phone = (
            try keys.sealed(number), keys.hash(of: number), keys.tail(ofPhone: number.lastFour)
        )
    }
}

extension ActivityOutputs.Output {
    /// `book:200:exact`, as `ledgers/add_outputs.sql` reads it.
    fileprivate var staged: String {
        "\(kind.rawValue):\(quantity.number):\(quantity.kind.rawValue)"
    }
}
