package bg.registratura.visit;

/** What comes of asking for an examination. */
public sealed interface Ordering {

    /** It stands in the visit under its accession number. */
    record Placed(OrderId id, String accessionNumber) implements Ordering {}

    /** The visit was closed meanwhile, perhaps at the other desk; open a new one. */
    record VisitClosed() implements Ordering {}

    /** The same of the same teeth is asked for in this visit already, perhaps since a moment ago; nothing was written. */
    record Same(String accessionNumber) implements Ordering {}
}
