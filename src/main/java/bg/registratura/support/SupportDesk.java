package bg.registratura.support;

import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.operations.SupportAccounts;
import bg.registratura.operations.SupportAccounts.Guest;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.FreshProof;
import bg.registratura.support.SupportAccess.Order;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator lets the vendor's support in, watches them, and ends it; the officer and the auditor read the register. */
@Service
public class SupportDesk {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";
    private static final int WATCHED = 200;

    private final SupportBook book;
    private final SupportAccounts guests;
    private final Accounts accounts;
    private final AuditTrail trail;

    SupportDesk(SupportBook book, SupportAccounts guests, Accounts accounts, AuditTrail trail) {
        this.book = book;
        this.guests = guests;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * What the administrator fills in.
     *
     * @param secrecySignedOn when this person signed the undertaking of professional secrecy
     * @param secrecyPaper under which number it lies
     */
    public record Opening(
            Order order,
            Duration life,
            LocalDate secrecySignedOn,
            String secrecyPaper,
            LocalDate trainedOn,
            String trainedBy) {}

    /** Opens an access with an account of its own, which nobody can enter before its sheet is handed over. */
    @FreshProof
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public SupportAccess open(Opening wanted) {
        var guest = new Guest(
                wanted.order().person(),
                wanted.secrecySignedOn(),
                wanted.secrecyPaper(),
                wanted.trainedOn(),
                wanted.trainedBy());
        return book.open(guests.make(guest), wanted.order(), wanted.life());
    }

    /** Ends it now; false when it had ended. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public boolean end(SupportAccessId id) {
        return book.end(id);
    }

    /** Everything that was done under it so far, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(ADMINISTRATOR)
    public List<Entry> watched(SupportAccess access) {
        return trail.page(new Filter(Set.of(), access.account().value(), null, null, null), 0, WATCHED);
    }

    /** Its account, for the sheet that is handed over in person. */
    @Transactional(readOnly = true)
    @PreAuthorize(ADMINISTRATOR)
    public AccountSummary account(SupportAccess access) {
        return accounts.find(access.account()).orElseThrow();
    }

    /** Those that are open, for a screen that looks again and again. */
    @Transactional(readOnly = true)
    @PreAuthorize(ADMINISTRATOR)
    public List<SupportAccess> running() {
        return book.open();
    }

    /** The accesses as they stand on a screen that watches. */
    @Transactional(readOnly = true)
    @PreAuthorize(ADMINISTRATOR)
    public List<SupportAccess> current() {
        return book.all();
    }

    /** The register of all of them, the newest first; that it was read is written down. */
    @Transactional
    @PreAuthorize("hasAnyRole('DPO','AUDITOR')")
    public List<SupportAccess> register() {
        return book.read();
    }
}
