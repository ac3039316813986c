package bg.registratura.consent;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.consent.Ledger.Entry;
import bg.registratura.consent.LedgerRepository.Subject;
import bg.registratura.crypto.ColumnCipher;
import bg.registratura.crypto.Uuid7;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the ledger: seals what is health data, and tells the audit log in the same transaction. */
@Component
class Scribe {

    private final LedgerRepository ledgers;
    private final ColumnCipher cipher;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Scribe(LedgerRepository ledgers, ColumnCipher cipher, CurrentUser user, AuditLog audit, Clock clock) {
        this.ledgers = ledgers;
        this.cipher = cipher;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** A decision signed on a sheet; a withdrawal names the consent it ends. */
    ConsentId signed(ConsentForm form, ConsentEvent event, Said said, @Nullable ConsentId ends) {
        return write(new Subject(form.order(), form.patient()), event, form.id(), ends, said);
    }

    /** An entry that ends another one without a sheet, or calls it a mistake. */
    ConsentId ended(Subject subject, ConsentEvent event, ConsentId ends, String reason) {
        return write(subject, event, null, ends, new Said(null, reason));
    }

    /** The answers of a consent, opened. */
    Answers open(ConsentId consent, byte[] sealed) {
        return Answers.fromText(cipher.open(sealed, answersOf(consent)));
    }

    private ConsentId write(
            Subject subject, ConsentEvent event, @Nullable ConsentFormId form, @Nullable ConsentId ends, Said said) {
        var now = clock.instant();
        var id = new ConsentId(Uuid7.next(now));
        var answers = said.answers() == null ? null : cipher.seal(said.answers().asText(), answersOf(id));
        var reason =
                said.reason().isBlank() ? null : cipher.seal(said.reason().strip(), "consent.reason:" + id.value());
        ledgers.insert(
                new Entry(id, event, form, ends, now),
                subject,
                answers,
                reason,
                user.require().account().value());
        audit.append(AuditEvent.of(action(event))
                .about(subject.patient().value())
                .on("consent", id.value())
                .saying("imaging_order " + subject.order().value()));
        return id;
    }

    private static String answersOf(ConsentId consent) {
        return "consent.answers:" + consent.value();
    }

    private static Action action(ConsentEvent event) {
        return switch (event) {
            case GRANTED -> Action.CONSENT_GRANTED;
            case REFUSED -> Action.CONSENT_REFUSED;
            case STOPPED -> Action.CONSENT_STOPPED;
            case WITHDRAWN -> Action.CONSENT_WITHDRAWN;
            case ANNULLED -> Action.CONSENT_ANNULLED;
        };
    }

    /** What the patient said on the sheet. */
    record Said(@Nullable Answers answers, String reason) {}
}
