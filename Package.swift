// swift-tools-version: 6.2
import PackageDescription

/// Rooms of Eerder, one target per folder; data flows from the top of this list to the bottom (see README, "De kamers").
let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("ExistentialAny"),
    ] + (Context.environment["EERDER_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
    name: "Eerder",
    products: [.executable(name: "eerder", targets: ["eerder"])],
    dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Council", swiftSettings: strict),
        .target(name: "Containers", dependencies: ["CZlib"], swiftSettings: strict),
        .target(
            name: "TextAnalysis",
            resources: [
                .embedInCode("Resources/stem-overrides.tsv"), .embedInCode("Resources/stop-words.txt"),
                .embedInCode("Resources/frisian.tsv"),
                .embedInCode("Resources/compound-parts.txt"),
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CSpawn"),
        .target(name: "Programs", dependencies: ["CSpawn"], swiftSettings: strict),
        .target(
            name: "Markup", dependencies: ["Council", "Containers", "CLibXML2", "Programs"], swiftSettings: strict),
        .target(
            name: "Intake", dependencies: ["Council", "Containers", "Markup"],
            resources: [
                .embedInCode("Resources/organizations.tsv"), .embedInCode("Resources/municipalities.txt"),
                .embedInCode("Resources/bodies.tsv"),
                .embedInCode("Resources/labels.tsv"),
            ],
            swiftSettings: strict),
        .target(
            name: "Extraction", dependencies: ["Council", "TextAnalysis"],
            resources: [
                .embedInCode("Resources/outcomes.tsv"), .embedInCode("Resources/exclusions.tsv"),
                .embedInCode("Resources/instruments.tsv"), .embedInCode("Resources/manners.tsv"),
                .embedInCode("Resources/parties.tsv"),
            ],
            swiftSettings: strict),
        .target(
            name: "Themes", dependencies: ["Council", "TextAnalysis"],
            resources: [
                .embedInCode("Resources/themes.tsv"), .embedInCode("Resources/theme-names.tsv"),
                .embedInCode("Resources/theme-relations.tsv"), .embedInCode("Resources/english.tsv"),
            ],
            swiftSettings: strict),
        .target(name: "InvertedIndex", swiftSettings: strict),
        .target(
            name: "Answers", dependencies: ["Council", "TextAnalysis", "Themes", "InvertedIndex"],
            resources: [
                .embedInCode("Resources/question-words.tsv"), .embedInCode("Resources/question-facts.tsv"),
                .embedInCode("Resources/question-fields.tsv"), .embedInCode("Resources/period-words.tsv"),
                .embedInCode("Resources/council-terms.tsv"), .embedInCode("Resources/organization-aliases.tsv"),
                .embedInCode("Resources/connection-words.tsv"), .embedInCode("Resources/connection-names.tsv"),
                .embedInCode("Resources/regional-files.tsv"),
            ],
            swiftSettings: strict),
        .target(
            name: "Typesetting",
            resources: [
                .embedInCode("Resources/document.css"), .embedInCode("Resources/content-types.xml"),
                .embedInCode("Resources/package-rels.xml"), .embedInCode("Resources/document-rels.xml"),
                .embedInCode("Resources/styles.xml"), .embedInCode("Resources/numbering.xml"),
                .embedInCode("Resources/footer.xml"),
            ],
            swiftSettings: strict),
        .target(
            name: "Dossiers", dependencies: ["Council", "Answers", "InvertedIndex", "Typesetting", "CYAML"],
            resources: [
                .embedInCode("Resources/dossier-labels.tsv"), .embedInCode("Resources/adviser-template.yaml"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "eerder",
            dependencies: [
                "Council", "TextAnalysis", "Containers", "Markup", "Intake", "Extraction", "Themes", "InvertedIndex",
                "Answers",
                "Typesetting", "Dossiers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "engine-bench", dependencies: ["TextAnalysis", "InvertedIndex"], swiftSettings: strict),
        .testTarget(name: "CouncilTests", dependencies: ["Council"], swiftSettings: strict),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"], swiftSettings: strict),
        .target(
            name: "PackedFixtures", dependencies: ["CZlib"], path: "Tests/PackedFixtures", swiftSettings: strict),
        .testTarget(
            name: "ContainersTests", dependencies: ["Containers", "PackedFixtures"], swiftSettings: strict),
        .testTarget(
            name: "MarkupTests", dependencies: ["Markup", "Containers", "Council", "PackedFixtures", "Programs"],
            swiftSettings: strict),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Intake", "Containers", "Markup", "Extraction", "Council", "PackedFixtures"],
            swiftSettings: strict),
        .testTarget(name: "ProgramsTests", dependencies: ["Programs"], swiftSettings: strict),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Intake", "Council"], swiftSettings: strict),
        .testTarget(name: "ThemesTests", dependencies: ["Themes", "Council"], swiftSettings: strict),
        .testTarget(name: "InvertedIndexTests", dependencies: ["InvertedIndex"], swiftSettings: strict),
        .testTarget(
            name: "AnswersTests", dependencies: ["Answers", "Council", "InvertedIndex"], swiftSettings: strict),
        .testTarget(name: "TypesettingTests", dependencies: ["Typesetting"], swiftSettings: strict),
        .testTarget(
            name: "DossiersTests", dependencies: ["Dossiers", "Answers", "Council", "Typesetting"],
            swiftSettings: strict),
        .testTarget(name: "eerderTests", dependencies: ["eerder", "Council", "PackedFixtures"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
