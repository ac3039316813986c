package bg.registratura.subjectrequest;

import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether somebody who says that they are in no register is: before their request is taken, and again before they are
 * answered that nothing is held.
 */
@Service
public class StrangerSearch {

    private final PatientSearch search;

    StrangerSearch(PatientSearch search) {
        this.search = search;
    }

    /** Who has this number, and whose name sounds like this one; those with the number first. The search logs itself. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional
    public List<Match> alike(String name, String number) {
        var found = new LinkedHashMap<Object, Match>();
        Stream.of(number, name)
                .filter(typed -> !typed.isBlank())
                .flatMap(typed -> search.search(typed).matches().stream())
                .forEach(match -> found.putIfAbsent(match.id(), match));
        return List.copyOf(found.values());
    }
}
