package bg.registratura.identity;

/** Documents accepted at the desk. */
public enum DocumentType {
    /** Bulgarian identity card. */
    ID_CARD,
    /** Bulgarian passport. */
    PASSPORT,
    /** Residence permit of a foreigner. */
    RESIDENCE_PERMIT,
    /** Certificate of residence of a citizen of the European Union. */
    EU_RESIDENCE_CERTIFICATE,
    /** Identity card of another member state. */
    EU_ID_CARD,
    /** Foreign passport. */
    FOREIGN_PASSPORT,
    /** Birth certificate of a child under 14, with the document of the parent. */
    BIRTH_CERTIFICATE
}
