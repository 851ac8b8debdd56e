public import Council

/// What is remembered of the dossiers of one name: a memory per question, and which files are as they were written.
public struct DossierHistory: Sendable, Equatable {
    /// By what was asked, so that another question in between makes nothing forgotten.
    public var memories: [String: DossierMemory] = [:]
    /// The fingerprint of each file that was written, by its extension.
    public var outputs: [String: String] = [:]

    /// Of dossiers that were never made.
    public init() {}

    /// - Throws: `DossierError` for a file that is no history of a dossier.
    public init(json bytes: [UInt8]) throws(DossierError) {
        guard let json = try? JSONReader.read(bytes), let dossiers = json["dossiers"] else {
            throw DossierError(
                message: "dit bestand is beschadigd; haal het weg, dan begint Eerder opnieuw met bijhouden wat nieuw is"
            )
        }
        for member in dossiers.members { memories[member.name] = DossierMemory(json: member.value) }
        for member in json["outputs"]?.members ?? [] { outputs[member.name] = member.value.string }
    }

    /// As it is kept beside the dossier.
    public var json: JSONValue {
        .object([
            .init("outputs", .object(outputs.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
            .init("dossiers", .object(memories.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.json) })),
        ])
    }
}
