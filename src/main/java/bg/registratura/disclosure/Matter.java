package bg.registratura.disclosure;

import bg.registratura.imaging.StudyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is given.
 *
 * @param studies whose pictures
 * @param report with what was read in them
 * @param record the medical record too
 */
public record Matter(Set<StudyId> studies, boolean report, boolean record) {

    /** Refuses to give nothing. */
    public Matter {
        studies = Set.copyOf(studies);
        if (studies.isEmpty() && !record || studies.isEmpty() && report) {
            throw new IllegalArgumentException("something is given, and a report is of a study");
        }
    }

    /** It, piece by piece. */
    List<Item> items() {
        var items = new ArrayList<Item>();
        studies.forEach(study -> {
            items.add(new Item(ItemKind.PICTURES, study, null));
            if (report) {
                items.add(new Item(ItemKind.REPORT, study, null));
            }
        });
        if (record) {
            items.add(new Item(ItemKind.RECORD, null, null));
        }
        return items;
    }
}
