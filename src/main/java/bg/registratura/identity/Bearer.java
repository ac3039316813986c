package bg.registratura.identity;

import bg.registratura.representation.RepresentativeKind;
import java.util.Optional;

/** Whose document was looked into: of the person the check is about, or of somebody who acts for or with them. */
public enum Bearer {
    /** The person themselves. */
    SELF,
    /** Mother or father of a minor. */
    PARENT,
    /** Guardian (настойник). */
    GUARDIAN,
    /** Curator (попечител). */
    CURATOR,
    /** Holder of a power of attorney. */
    PROXY,
    /** Sees a mark or a refusal. */
    WITNESS,
    /** Puts it into the person's language. */
    INTERPRETER,
    /** Heir or relative of a person who died (Health Act, art. 28b). */
    HEIR;

    /** What a representative by law is on record as; empty for everybody else. */
    public Optional<RepresentativeKind> byLaw() {
        return switch (this) {
            case PARENT -> Optional.of(RepresentativeKind.PARENT);
            case GUARDIAN -> Optional.of(RepresentativeKind.GUARDIAN);
            case CURATOR -> Optional.of(RepresentativeKind.CURATOR);
            case SELF, PROXY, WITNESS, INTERPRETER, HEIR -> Optional.empty();
        };
    }

    /** Whether they act for a patient, and so by something that is on record. */
    public boolean actsForAnother() {
        return this == PROXY || byLaw().isPresent();
    }
}
