package bg.registratura.consent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines a sheet was printed with: each is signed by any one of its roles. The paper keeps them, whatever becomes known of the
 * patient afterwards.
 */
record SheetLines(List<Set<SignerRole>> places) {

    private static final String NEXT = ",";
    private static final String OR = "/";

    SheetLines {
        places = List.copyOf(places);
    }

    /** As the record has them. */
    static SheetLines parse(String text) {
        return new SheetLines(Stream.of(text.split(NEXT))
                .map(line -> (Set<SignerRole>) Stream.of(line.split(OR))
                        .map(SignerRole::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SignerRole.class))))
                .toList());
    }

    String text() {
        return places.stream()
                .map(place -> place.stream().sorted().map(SignerRole::name).collect(Collectors.joining(OR)))
                .collect(Collectors.joining(NEXT));
    }

    /** Whether everybody who signs at these places has a line. */
    boolean reach(Signatories signatories) {
        return signatories.places().stream()
                .allMatch(place -> places.stream().anyMatch(line -> line.containsAll(place)));
    }
}
