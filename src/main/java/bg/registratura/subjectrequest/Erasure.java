package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an erasure reaches (article 17): exposures, pictures and consents stay until their legal term is over (article
 * 17(3)(b)), what serves only the dealings with the person goes.
 *
 * @param keptUntil the last day the law keeps any of it; empty when it keeps nothing any more
 * @param erasable what can go although the rest stays, as keys of {@code i18n/}
 */
record Erasure(Optional<LocalDate> keptUntil, List<String> erasable) {

    static Erasure of(Dossier dossier, LocalDate today) {
        var phone = Stream.of("subjectrequest.answer.erasable.phone")
                .filter(_ -> dossier.entries().anyMatch(entry -> entry.key().equals("subjectrequest.record.phone")));
        var access = Stream.of("subjectrequest.answer.erasable.access").filter(_ -> dossier.parts().stream()
                .anyMatch(part -> part.section().equals("subjectrequest.section.credentials")));
        return new Erasure(
                dossier.lastTerm().filter(until -> !until.isBefore(today)),
                Stream.concat(phone, access).toList());
    }

    /** How the decision begins; the officer makes it. */
    Decision proposed() {
        if (keptUntil.isEmpty()) {
            return Decision.GRANTED;
        }
        return erasable.isEmpty() ? Decision.REFUSED : Decision.PARTLY;
    }
}
