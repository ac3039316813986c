package bg.registratura.imaging;

/** By what a study was attached to its order. A name is not among them. */
public enum Attachment {
    /** The accession number of the order, which the device had from us. */
    ACCESSION_NUMBER,
    /** The patient's identifier, and one open order of that day. */
    IDENTIFIER,
    /** A technician, with a reason. */
    PERSON,
    /** It was made elsewhere and brought, to be compared with an examination of ours. */
    BROUGHT
}
