import HTML

extension Field {
    var checkbox: HTML {
        """
        <div class="field\(if: error != nil, " wrong")">
        <div class="choice"><input type="checkbox" id="\(id)" name="\(name)" value="yes"\
        \(if: !value.isEmpty, " checked")\(if: required, " required")\
        \(if: autofocus, " autofocus")\
        \(with: describedBy, { " aria-describedby=\"\($0)\"" })\
        \(if: error != nil, " aria-invalid=\"true\"")>
        <label for="\(id)">\(label)\(noteMark)</label></div>
        \(remarks)
        </div>
        """
    }

    func radios(_ choices: [Choice]) -> HTML {
        """
        <fieldset class="field\(if: error != nil, " wrong")" id="\(id)"\
        \(with: describedBy, { " aria-describedby=\"\($0)\"" })>
        <legend>\(label)\(noteMark)</legend>
        \(each: choices.indices, { radio(choices[$0], number: $0) })
        \(remarks)
        </fieldset>
        """
    }

    private func radio(_ choice: Choice, number: Int) -> HTML {
        """
        <div class="choice"><input type="radio" id="\(id)-\(number)" name="\(name)" \
        value="\(choice.value)"\(if: choice.value == value, " checked")\
        \(if: required, " required")>
        <label for="\(id)-\(number)">\(choice.label)</label></div>
        """
    }
}

extension Field {
    var noteMark: HTML? { note.map { " <span class=\"soft\">\($0)</span>" } }

    /// The ids of the error and the help, for who hears the page.
    var describedBy: String? {
        switch (error, help) {
        case (nil, nil): nil
        case (_?, nil): "\(id)-error"
        case (nil, _?): "\(id)-help"
        default: "\(id)-error \(id)-help"
        }
    }

    var remarks: HTML {
        "\(with: error, errorLine)\(with: help, { "<p class=\"help\" id=\"\(id)-help\">\($0)</p>" })"
    }

    private func errorLine(_ text: String) -> HTML {
        "<p class=\"error\" id=\"\(id)-error\">\(Icon.warning.html)<span>\(text)</span></p>"
    }
}
