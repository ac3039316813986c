package bg.registratura.dose;

import bg.registratura.visit.Examination;
import java.util.Comparator;

/** Doses that may be compared with each other: of one kind of examination, of one group, in one quantity. */
public record Category(Examination examination, PatientGroup group, Quantity quantity) implements Comparable<Category> {

    private static final Comparator<Category> ORDER = Comparator.comparing(Category::examination)
            .thenComparing(Category::group, Comparator.reverseOrder())
            .thenComparing(Category::quantity);

    @Override
    public int compareTo(Category other) {
        return ORDER.compare(this, other);
    }
}
