import Domain
import HTML

extension Link {
    /// The projects of a place in a year.
    static func projects(_ place: RegionCode, _ year: Int) -> Link {
        "/projects/place/\(place.text)/\(year)"
    }

    static func newProject(ofChapter chapter: Int64) -> Link { "/projects/new/\(chapter)" }

    static func project(_ id: Int64) -> Link { "/projects/\(id)" }

    /// An assisted household within its project.
    static func projectHousehold(_ id: Int64, of project: Int64) -> Link {
        "/projects/\(project)/households/\(id)"
    }
}
