package bg.registratura.representation;

/** Who represents by law a person who cannot act alone; there are no others (Health Act, art. 87). */
public enum RepresentativeKind {
    /** Mother or father of a minor. */
    PARENT,
    /** Guardian (настойник). */
    GUARDIAN,
    /** Curator (попечител). */
    CURATOR
}
