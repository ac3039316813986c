package bg.registratura.family;

import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Signature;
import bg.registratura.language.Words;
import bg.registratura.people.Patient;
import bg.registratura.security.CurrentUser;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The paper on which an adult says who else may see their pictures. */
@Service
public class Mandates {

    private static final int COPIES = 2;

    private final Documents documents;
    private final Words words;
    private final CurrentUser user;

    Mandates(Documents documents, Words words, CurrentUser user) {
        this.documents = documents;
        this.words = words;
        this.user = user;
    }

    /** Prepares it for signature, in two copies. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public DocumentId prepare(Patient patient, Patient holder, LocalDate until, Locale locale) {
        var values = Map.<String, Object>of(
                "patient", named(patient, locale),
                "holder", named(holder, locale),
                "until", until,
                "signs",
                        Signature.of(
                                words.of(locale, "family.mandate.patient"),
                                patient.name().full()),
                "receivedBy",
                        Signature.of(
                                words.of(locale, "family.mandate.received-by"),
                                user.require().displayName()));
        return documents
                .issue(Draft.of("family-mandate", locale, values, patient.id().value())
                        .copies(COPIES))
                .id();
    }

    private Map<String, Object> named(Patient patient, Locale locale) {
        return Map.of(
                "name", patient.name().full(),
                "identifier", words.of(locale, "family.mandate.client", Long.toString(patient.clientNumber())));
    }
}
