package bg.registratura.disclosure;

import bg.registratura.identity.Bearer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines a sheet of a release was printed with: each is signed by any one of its bearers. The paper keeps them, whatever becomes
 * known of the patient afterwards.
 */
public record SheetLines(List<Set<Bearer>> places) {

    private static final String NEXT = ",";
    private static final String OR = "/";

    public SheetLines {
        places = List.copyOf(places);
    }

    /** As the record has them. */
    static SheetLines parse(String text) {
        return new SheetLines(Stream.of(text.split(NEXT))
                .map(line -> (Set<Bearer>) Stream.of(line.split(OR))
                        .map(Bearer::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Bearer.class))))
                .toList());
    }

    String text() {
        return places.stream()
                .map(place -> place.stream().sorted().map(Bearer::name).collect(Collectors.joining(OR)))
                .collect(Collectors.joining(NEXT));
    }

    /** Whether whoever may sign at a place has a line. */
    boolean has(Set<Bearer> place) {
        return places.stream().anyMatch(line -> line.containsAll(place));
    }
}
