package bg.registratura.disclosure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Documents;
import bg.registratura.shell.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the sheets of consents and withdrawals: exactly the form that is needed, and none where none is. */
@Service
public class ReleaseForms {

    private final Documents documents;
    private final ReleasePapers papers;
    private final ReleaseConsentRepository consents;
    private final ReleaseDesk desk;
    private final AuditLog audit;

    ReleaseForms(
            Documents documents,
            ReleasePapers papers,
            ReleaseConsentRepository consents,
            ReleaseDesk desk,
            AuditLog audit) {
        this.documents = documents;
        this.papers = papers;
        this.consents = consents;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * The sheet for a release that needs one; the same sheet comes again while it waits for its signatures.
     *
     * @throws IllegalArgumentException where the law gives the ground, or nothing may be given
     */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public PrintedRelease print(Release wanted, LocalDate expires, Locale locale, Manner manner) {
        var release = desk.asOfToday(wanted);
        if (!(desk.rule(release) instanceof Ruling.ConsentNeeded needed)) {
            throw new IllegalArgumentException("nobody is asked for a consent that is not needed");
        }
        return consents.of(release.patient()).stream()
                .filter(one -> one.isFor(release)
                        && one.expiresOn().equals(expires)
                        && one.manner().equals(manner))
                .filter(one -> one.on(desk.today()) == ReleaseConsent.State.UNSIGNED && !desk.isOutgrown(one))
                .filter(one -> language(one).equals(locale))
                .findFirst()
                .map(this::again)
                .orElseGet(() -> anew(release, needed, new Wish(expires, locale, manner)));
    }

    /** The sheet that waits for its signatures, once more. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public PrintedRelease reprint(ReleaseConsentId id) {
        return again(consents.find(id).orElseThrow(NotFoundException::new));
    }

    /** The sheet on which a consent is taken back, in its language, with what follows from it before the signature. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public PrintedWithdrawal printWithdrawal(ReleaseConsentId id) {
        var consent = consents.find(id).orElseThrow(NotFoundException::new);
        var issued = documents.issue(papers.withdrawal(consent, language(consent)));
        return new PrintedWithdrawal(issued.id(), documents.print(issued.id()).orElseThrow());
    }

    private Locale language(ReleaseConsent consent) {
        return documents.find(consent.document()).orElseThrow().locale();
    }

    private PrintedRelease again(ReleaseConsent consent) {
        return new PrintedRelease(consent, documents.reprint(consent.document(), papers.whyAgain()));
    }

    private PrintedRelease anew(Release release, Ruling.ConsentNeeded needed, Wish wish) {
        var issued = documents.issue(papers.consent(release, needed, wish));
        var consent = new ReleaseConsent(
                new ReleaseConsentId(Uuid7.next(issued.issuedAt())),
                release,
                needed.form(),
                desk.capacity(release.patient()),
                wish.manner(),
                new SheetLines(wish.manner().places(needed.signers())),
                wish.expires(),
                issued.number(),
                issued.id(),
                issued.issuedAt(),
                Map.of(),
                List.of(),
                false);
        desk.insert(consent);
        audit.append(AuditEvent.of(Action.RELEASE_CONSENT_PRINTED)
                .about(release.patient().value())
                .on("release_consent", consent.id().value())
                .saying(needed.form() + " " + release.recipient().kind() + " "
                        + release.recipient().country().code()));
        return new PrintedRelease(consent, documents.print(issued.id()).orElseThrow());
    }

    /** How the sheet is wanted. */
    record Wish(LocalDate expires, Locale locale, Manner manner) {}
}
