/// Why an archive, or one file in it, could not be read.
public enum ContainerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// It ends before what it announces.
    case truncated
    /// What it says of itself does not agree with what it holds.
    case damaged(Damage)
    case encrypted
    /// A way of packing that is not stored or deflate (APPNOTE 4.4.5).
    case unsupportedMethod(Int)
    case tooManyEntries(limit: Int)
    case entryTooLarge(limitBytes: Int)
    case archiveTooLarge(limitBytes: Int)
    /// More comes out than any paper packs to: a bomb.
    case ratioTooHigh(limit: Int)
    /// Two entries claim the same bytes: a bomb, or an archive that says two things.
    case overlappingEntries
    /// A name that an earlier entry of the same archive has.
    case duplicateName
    case tooDeep(limit: Int)
    /// The file on disk gave an error while it was read.
    case unreadable

    /// The place that is wrong.
    public enum Damage: String, Sendable {
        case directory = "de inhoudsopgave klopt niet"
        case header = "de kop van dit bestand klopt niet"
        case compression = "de compressie klopt niet"
        case checksum = "de controlesom klopt niet"
    }

    /// What is wrong and what to do, in Dutch.
    public var description: String {
        switch self {
        case .truncated: "het archief is afgebroken; haal het opnieuw op"
        case .damaged(let place): "beschadigd: \(place.rawValue); haal het archief opnieuw op"
        case .encrypted: "versleuteld met een wachtwoord; pak het uit en geef de map"
        case .unsupportedMethod(let method):
            "ingepakt met methode \(method), die niet gelezen wordt; pak het archief uit en geef de map"
        case .tooManyEntries(let limit):
            "het archief heeft meer dan \(limit) bestanden; pak het uit en geef de map"
        case .entryTooLarge(let limit):
            "uitgepakt meer dan de grens van \(limit >> 20) MB; pak het archief uit en kijk wat dit is"
        case .archiveTooLarge(let limit):
            "het archief is uitgepakt meer dan de grens van \(limit >> 20) MB; pak het uit en geef de map"
        case .ratioTooHigh(let limit):
            "wordt bij uitpakken meer dan \(limit) keer zo groot, zoals een zipbom; kijk waar het vandaan komt"
        case .overlappingEntries:
            "bestanden in het archief overlappen elkaar, zoals in een zipbom; kijk waar het vandaan komt"
        case .duplicateName:
            "deze naam komt vaker voor in het archief en alleen het eerste is gelezen; geef het een eigen naam"
        case .tooDeep(let limit):
            "een archief in een archief, dieper dan \(limit); pak het uit en geef de map"
        case .unreadable: "de schijf gaf een leesfout; kopieer het archief opnieuw"
        }
    }
}
