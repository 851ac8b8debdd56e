import Testing

@testable import Markup

@Suite("Markup tree")
struct MarkupTreeTests {
    private let root = MarkupTree(
        html: """
            <main><div ID=eerste CLASS="agenda-item  open" data-url='/Reports/Item/1?a=1&amp;b=2' hidden title=a&nbsp;b>
            <h3 class=title>Pont</h3><ul><li class="in_favor">A<li class='against'>B</ul></div>
            <div class="agenda-item-list"><h3 class="title">Veer</h3></div></main>
            """
    ).root

    @Test(
        "Attributes are read with, without and with other quotes",
        arguments: [
            ("id", "eerste"), ("class", "agenda-item  open"), ("data-url", "/Reports/Item/1?a=1&b=2"), ("hidden", ""),
            ("title", "a\u{A0}b"), ("href", nil),
        ] as [(String, String?)])
    func attributes(name: String, value: String?) {
        #expect(root.first(named: "div")?[name] == value)
    }

    @Test(
        "A class is a whole name of the list",
        arguments: [("agenda-item", 1), ("open", 1), ("agenda-item-list", 1), ("agenda", 0), ("title", 2), ("", 0)])
    func classes(name: String, count: Int) {
        #expect(root.all(class: name).count == count)
    }

    @Test("Elements are found in reading order, at any depth")
    func search() {
        #expect(root.all(named: "li").map(\.text) == ["A", "B"])
        #expect(root.first(class: "title")?.text == "Pont")
        #expect(root.first { $0.hasClass("against") }?.text == "B")
        #expect(root.first(named: "table") == nil)
        #expect(root.all(named: "h3").map(\.text) == ["Pont", "Veer"])
    }

    @Test("Children stand directly inside, parents directly around")
    func family() throws {
        let main = try #require(root.first(named: "main"))
        #expect(main.children.map(\.name) == ["div", "div"])
        let item = try #require(root.first(named: "li"))
        #expect(item.parent?.name == "ul")
        #expect(item.parent?.parent?.isSame(as: main.children[0]) == true)
        #expect(root.parent == nil)
    }

    @Test("The search inside one element does not leave it")
    func scope() throws {
        let second = try #require(root.first(class: "agenda-item-list"))
        #expect(second.all(named: "h3").map(\.text) == ["Veer"])
        #expect(second.first(named: "li") == nil)
    }

    @Test("Comments are hidden texts")
    func comments() {
        let root = MarkupTree(html: "<!-- saved from url=(0009)x --><p>a<!-- b --></p>").root
        #expect(root.hiddenTexts == [" saved from url=(0009)x ", " b "])
    }
}
