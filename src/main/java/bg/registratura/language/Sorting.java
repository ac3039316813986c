package bg.registratura.language;

import java.text.Collator;
import java.util.Comparator;

/** The order of a Bulgarian list: й after и, щ after ш, case and script of no account until all else is equal. */
public final class Sorting {

    private Sorting() {}

    /** Compares texts as a Bulgarian reader expects; a collator is not shared between threads. */
    public static Comparator<String> bulgarian() {
        var collator = Collator.getInstance(Languages.BULGARIAN);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator::compare;
    }
}
