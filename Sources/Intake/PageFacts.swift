internal import Council
internal import Markup

/// What a page says about itself outside its text: address, site, title.
struct PageFacts {
    let tree: MarkupTree
    let source: String
    let url: String?
    let title: String
    let heading: String

    init(_ tree: MarkupTree, source: String) {
        self.tree = tree
        self.source = source
        let root = tree.root
        url = PageFacts.url(root, source: source)
        title = root.first(named: "title")?.text ?? ""
        heading = root.first(named: "h1")?.text ?? ""
    }

    /// The organisation, by the strongest sign first: address, path, site name, logo, title, text.
    var organization: String? {
        let address = url.flatMap(Address.host(ofURL:)).flatMap(Organizations.named(host:))
        return address ?? Address.host(ofPath: source).flatMap(Organizations.named(host:))
            ?? Address.ris2Site(url ?? source).flatMap(Organizations.named(site:))
            ?? siteName.flatMap(Organizations.named(site:))
            ?? logo.flatMap { Organizations.named(inText: $0) } ?? Organizations.named(inText: title)
            ?? Organizations.named(inText: heading)
    }

    /// "<!-- saved from url=(0104)https://… -->" of browsers, a canonical link, og:url, or the path of a wget tree.
    private static func url(_ root: Element, source: String) -> String? {
        for comment in root.hiddenTexts.prefix(8) {
            if let mark = comment.firstRange(of: "saved from url="),
                let start = comment[mark.upperBound...].firstRange(of: "http")
            {
                return String(comment[start.lowerBound...].prefix { !$0.isWhitespace })
            }
        }
        if let link = root.first(where: { $0.name == "link" && $0["rel"]?.lowercased() == "canonical" }),
            let url = link["href"],
            Address.host(ofURL: url) != nil
        {
            return url
        }
        if let meta = root.first(where: { $0.name == "meta" && $0["property"] == "og:url" }), let url = meta["content"],
            Address.host(ofURL: url) != nil
        {
            return url
        }
        return Address.url(ofPath: source)
    }

    /// iBabs pages set `siteName` in a script.
    private var siteName: String? {
        for text in tree.root.hiddenTexts {
            guard let mark = text.firstRange(of: "siteName") else { continue }
            let value = text[mark.upperBound...].prefix(80).drop { $0 != "\"" && $0 != "'" }.dropFirst()
            let name = value.prefix { $0.isLetter || $0 == "-" || $0 == "." }
            if !name.isEmpty {
                return name.contains(".") ? name.split(separator: ".").first.map(String.init) : String(name)
            }
        }
        return nil
    }

    private var logo: String? {
        tree.root.first {
            $0.name == "img"
                && ($0["alt"]?.lowercased().contains("gemeente") == true
                    || $0["alt"]?.lowercased().contains("provincie") == true)
        }?["alt"]
    }

    /// The addresses that the page's links name, as written.
    var links: [String] {
        tree.root.all(named: "a").compactMap { $0["href"] }.filter {
            !$0.hasPrefix("#") && !$0.hasPrefix("javascript:")
        }
    }
}
