package bg.registratura.disclosure;

import bg.registratura.identity.Bearer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a sheet is signed, beside who decides.
 *
 * @param byMark whoever signs cannot write and makes a mark, which two witnesses attest
 * @param interpreted it was explained through an interpreter, who signs too
 */
public record Manner(boolean byMark, boolean interpreted) {

    /** By hand, by somebody who understands the sheet. */
    public static final Manner ORDINARY = new Manner(false, false);

    /** Every place of the sheet: of those who decide, then of those who attest. */
    public List<Set<Bearer>> places(List<Set<Bearer>> deciding) {
        var places = new ArrayList<>(deciding);
        if (byMark) {
            places.add(Set.of(Bearer.WITNESS));
            places.add(Set.of(Bearer.WITNESS));
        }
        if (interpreted) {
            places.add(Set.of(Bearer.INTERPRETER));
        }
        return List.copyOf(places);
    }
}
