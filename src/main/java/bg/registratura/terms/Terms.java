package bg.registratura.terms;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SignedIn;
import bg.registratura.terms.TermsRepository.Accepted;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the words in force before whoever comes from outside, and keeps what they said to them. */
@Service
public class Terms {

    private static final String NOTICE = "privacy-notice";

    private final TermsRepository repository;
    private final TermsInForce inForce;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Terms(TermsRepository repository, TermsInForce inForce, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.inForce = inForce;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nothing stands between the signed-in person and what they came for; only dentists are asked. */
    @Transactional(readOnly = true)
    public boolean accepted() {
        return user.find()
                .filter(who -> who.kind() == AccountKind.DENTIST)
                .map(who -> repository
                        .acceptedAt(who.account(), TermsKind.DENTIST_TERMS, inForce.version(), inForce.hashes())
                        .isPresent())
                .orElse(true);
    }

    /** The terms in force, as they are put before the signed-in dentist. */
    @Transactional(readOnly = true)
    public TermsText show(Locale locale) {
        var account = user.require().account();
        var accepted = repository.acceptedAt(account, TermsKind.DENTIST_TERMS, inForce.version(), inForce.hashes());
        return new TermsText(
                inForce.version(),
                inForce.adoptedOn(),
                inForce.hash(locale),
                inForce.html(locale),
                accepted.isEmpty() && repository.any(account, TermsKind.DENTIST_TERMS),
                accepted.orElse(null));
    }

    /** Writes down that the signed-in dentist accepts the very words that were on the screen. */
    @Transactional
    @PreAuthorize("hasAnyRole('DENTIST','PRACTICE_ADMINISTRATOR')")
    public Accepting accept(TermsText shown, Locale locale) {
        if (!show(locale).isSameAs(shown)) {
            return Accepting.OVERTAKEN;
        }
        var who = user.require();
        put(
                who,
                Action.TERMS_ACCEPTED,
                new Accepted(TermsKind.DENTIST_TERMS, shown.version(), locale.getLanguage(), shown.hash()));
        return Accepting.ACCEPTED;
    }

    /** The words in force as a sheet of paper. */
    @PreAuthorize("hasAnyRole('DENTIST','PRACTICE_ADMINISTRATOR')")
    public byte[] print(Locale locale) {
        return inForce.print(locale);
    }

    /** Whether the signed-in patient has not marked this version of the privacy notice as read. */
    @Transactional(readOnly = true)
    public boolean isUnread(String noticeVersion) {
        return !repository.read(user.require().account(), noticeVersion);
    }

    /** Marks it: information was given, nothing was consented to. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public void read(String noticeVersion, Locale locale) {
        put(
                user.require(),
                Action.NOTICE_READ,
                new Accepted(
                        TermsKind.PRIVACY_NOTICE, noticeVersion, locale.getLanguage(), inForce.hash(NOTICE, locale)));
    }

    private void put(SignedIn who, Action act, Accepted what) {
        var now = clock.instant();
        if (repository.insert(Uuid7.next(now), who.account(), what, now)) {
            audit.append(AuditEvent.of(act)
                    .about(who.subject())
                    .on("account", who.account().value())
                    .saying(what.version()));
        }
    }
}
