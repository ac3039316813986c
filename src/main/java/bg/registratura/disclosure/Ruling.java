package bg.registratura.disclosure;

import bg.registratura.identity.Bearer;
import java.util.List;
import java.util.Set;

/** What a release needs. */
public sealed interface Ruling {

    /** The law gives the ground: nobody is asked for a consent. */
    record NothingNeeded(Ground ground) implements Ruling {}

    /**
     * A consent on this form.
     *
     * @param signers places, each taken by any one of those in it
     */
    record ConsentNeeded(ReleaseForm form, List<Set<Bearer>> signers) implements Ruling {}

    /** It may not be given so. */
    record NotPossible(Obstacle obstacle) implements Ruling {}
}
