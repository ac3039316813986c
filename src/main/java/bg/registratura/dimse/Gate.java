package bg.registratura.dimse;

/** Says who may come in; asked for each association anew. */
@FunctionalInterface
public interface Gate {

    /** Whether whoever calls itself so is known here; may take notice of whom it turns away. */
    boolean admits(AeTitle calling);
}
