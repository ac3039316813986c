package bg.registratura.operations;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, by which undertaking of secrecy and after which trainings, on A4 for those who check. */
@Service
public class StaffRegister {

    private final Staff staff;
    private final Ephemeral paper;
    private final Words words;
    private final AuditLog audit;

    StaffRegister(Staff staff, Ephemeral paper, Words words, AuditLog audit) {
        this.staff = staff;
        this.paper = paper;
        this.words = words;
        this.audit = audit;
    }

    /** As it is at this moment. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','DPO')")
    public byte[] print(Locale locale) {
        audit.append(AuditEvent.of(Action.STAFF_PRINTED));
        return paper.render(draft(Languages.closest(locale)));
    }

    Draft draft(Locale locale) {
        var rows = staff.all().stream()
                .filter(one -> one.account().disabledAt() == null)
                .map(one -> row(one, locale))
                .toList();
        return Draft.of("staff-register", locale, Map.of("rows", rows), null);
    }

    private Map<String, Object> row(StaffRecord one, Locale locale) {
        var signed = Optional.ofNullable(one.undertaking());
        return Map.of(
                "name", one.account().displayName(),
                "roles",
                        one.account().roles().stream()
                                .sorted()
                                .map(role -> words.of(locale, "security.role." + role.name()))
                                .collect(Collectors.joining(", ")),
                "signed", signed.map(Undertaking::signedOn).map(Dates::form).orElse("\u2013"),
                "paper",
                        signed.filter(Undertaking::isNumbered)
                                .map(Undertaking::paper)
                                .orElse("\u2013"),
                "trainings",
                        one.trainings().stream()
                                .map(training -> told(training, locale))
                                .collect(Collectors.joining("; ")));
    }

    private String told(Training training, Locale locale) {
        LocalDate held = training.heldOn();
        return words.of(
                locale,
                "operations.training.line",
                words.of(locale, "operations.training.kind." + training.kind().name()),
                Dates.form(held),
                training.givenBy());
    }
}
