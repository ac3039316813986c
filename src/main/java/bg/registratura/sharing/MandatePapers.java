package bg.registratura.sharing;

import bg.registratura.disclosure.StudyNames;
import bg.registratura.document.DocumentId;
import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Signature;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.language.Words;
import bg.registratura.people.Patient;
import bg.registratura.security.CurrentUser;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers by which a dentist's access is given and ended at the desk, in two copies. */
@Service
public class MandatePapers {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";
    private static final int COPIES = 2;

    private final Documents documents;
    private final StudyNames studies;
    private final IdentityChecks checks;
    private final Words words;
    private final CurrentUser user;

    MandatePapers(Documents documents, StudyNames studies, IdentityChecks checks, Words words, CurrentUser user) {
        this.documents = documents;
        this.studies = studies;
        this.checks = checks;
        this.words = words;
        this.user = user;
    }

    /** Prepares a mandate for the signature of whoever was looked at. */
    @Transactional
    @PreAuthorize(DESK)
    public DocumentId prepare(Patient patient, Dentist dentist, Mandate mandate, IdentityCheck check, Locale locale) {
        var values = common(patient, dentist, check, locale);
        values.put(
                "what",
                mandate.isForAll()
                        ? words.of(locale, "sharing.paper.all")
                        : mandate.studies().stream()
                                .map(study -> studies.name(locale, study))
                                .collect(Collectors.joining("; ")));
        values.put("until", mandate.lastDay());
        return issue("dentist-mandate", patient, values, locale);
    }

    /** Prepares the paper that ends whatever a dentist may see. */
    @Transactional
    @PreAuthorize(DESK)
    public DocumentId prepareEnd(Patient patient, Dentist dentist, IdentityCheck check, Locale locale) {
        return issue("dentist-mandate-end", patient, common(patient, dentist, check, locale), locale);
    }

    private DocumentId issue(String template, Patient patient, Map<String, Object> values, Locale locale) {
        return documents
                .issue(Draft.of(template, locale, values, patient.id().value()).copies(COPIES))
                .id();
    }

    private HashMap<String, Object> common(Patient patient, Dentist dentist, IdentityCheck check, Locale locale) {
        var values = new HashMap<String, Object>();
        values.put(
                "patient",
                Map.of(
                        "name",
                        patient.name().full(),
                        "identifier",
                        words.of(locale, "family.mandate.client", Long.toString(patient.clientNumber()))));
        values.put(
                "dentist",
                Map.of(
                        "name",
                        words.of(locale, "results.dentist", dentist.givenName(), dentist.familyName()),
                        "practice",
                        Objects.requireNonNullElse(dentist.practice(), "")));
        values.put("signs", signs(patient, check, locale));
        values.put(
                "receivedBy",
                Signature.of(
                        words.of(locale, "sharing.paper.received-by"),
                        user.require().displayName()));
        return values;
    }

    private Signature signs(Patient patient, IdentityCheck check, Locale locale) {
        var look = check.look();
        var role = words.of(locale, "sharing.paper.signs." + look.bearer().name());
        return look.bearer() == Bearer.SELF
                ? Signature.of(role, patient.name().full())
                : new Signature(
                        role,
                        Objects.requireNonNullElse(look.bearerName(), ""),
                        checks.proofOf(check).orElse(""));
    }
}
