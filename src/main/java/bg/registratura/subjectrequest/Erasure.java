package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an erasure reaches (article 17): exposures, pictures and consents stay until their legal term is over (article
 * 17(3)(b)), what serves only the dealings with the person goes.
 *
 * @param keptUntil the last day the law keeps any of it; empty when it keeps nothing any more
 * @param erasable what can go although the rest stays, as keys of {@code i18n/}
 */
record Erasure(Optional<LocalDate> keptUntil, List<String> erasable) {

    /** What goes of each register, wherever it is held. */
    private static final Map<String, String> OF_PARTS = new TreeMap<>(Map.of(
            "subjectrequest.section.appointments", "subjectrequest.answer.erasable.appointments",
            "subjectrequest.section.corrections", "subjectrequest.answer.erasable.corrections",
            "subjectrequest.section.credentials", "subjectrequest.answer.erasable.access",
            "subjectrequest.section.light", "subjectrequest.answer.erasable.light",
            "subjectrequest.section.merges", "subjectrequest.answer.erasable.merges",
            "subjectrequest.section.queue", "subjectrequest.answer.erasable.queue",
            "subjectrequest.section.recipients", "subjectrequest.answer.erasable.grants",
            "subjectrequest.section.representation", "subjectrequest.answer.erasable.representation"));

    /** What goes of single lines. */
    private static final Map<String, String> OF_LINES = new TreeMap<>(Map.of(
            "subjectrequest.record.address", "subjectrequest.answer.erasable.address",
            "subjectrequest.record.draft", "subjectrequest.answer.erasable.drafts",
            "subjectrequest.record.identity-unused", "subjectrequest.answer.erasable.checks",
            "subjectrequest.record.order-unused", "subjectrequest.answer.erasable.orders",
            "subjectrequest.record.phone", "subjectrequest.answer.erasable.phone"));

    static Erasure of(Dossier dossier, LocalDate today) {
        var lines = OF_LINES.entrySet().stream()
                .filter(goes -> dossier.entries().anyMatch(entry -> entry.key().equals(goes.getKey())));
        var parts = OF_PARTS.entrySet().stream().filter(goes -> dossier.parts().stream()
                .anyMatch(part -> part.section().equals(goes.getKey())));
        return new Erasure(
                dossier.lastTerm().filter(until -> !until.isBefore(today)),
                Stream.concat(lines, parts).map(Map.Entry::getValue).toList());
    }

    /** How the decision begins; the officer makes it. */
    Decision proposed() {
        if (keptUntil.isEmpty()) {
            return Decision.GRANTED;
        }
        return erasable.isEmpty() ? Decision.REFUSED : Decision.PARTLY;
    }
}
