package bg.registratura.operations;

import bg.registratura.security.HouseWords;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The laboratory's words, from its own particulars; before it is described there are none. */
@Component
class LaboratoryWords implements HouseWords {

    private final Laboratories laboratories;

    LaboratoryWords(Laboratories laboratories) {
        this.laboratories = laboratories;
    }

    @Override
    public Collection<String> all() {
        return laboratories.current().stream().flatMap(LaboratoryWords::of).toList();
    }

    private static Stream<String> of(Laboratory laboratory) {
        return Stream.concat(
                List.of(laboratory.name(), laboratory.address(), laboratory.website(), laboratory.uic()).stream(),
                Stream.of(laboratory.phone().replaceAll("[^0-9]", "")));
    }
}
