package bg.registratura.dicomweb;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.crypto.KeyedHash;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.security.Bearers;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.FreshProof;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dentist's own programs: a token for each, made after a fresh proof, seen once, revoked at once. */
@Service
public class OwnPrograms {

    /** What the hash of a token is for. */
    static final String PURPOSE = "program_token";

    private static final String DENTIST = "hasRole('DENTIST')";

    private final ProgramTokenRepository repository;
    private final Revoking revoking;
    private final Bearers bearers;
    private final KeyedHash hash;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    OwnPrograms(ProgramTokenRepository repository, Revoking revoking, Bearers bearers, KeyedHash hash, Ledger ledger) {
        this.repository = repository;
        this.revoking = revoking;
        this.bearers = bearers;
        this.hash = hash;
        this.ledger = ledger;
    }

    /** The tokens that were not revoked, newest first; also those whose day has passed. */
    @Transactional(readOnly = true)
    @PreAuthorize(DENTIST)
    public List<ProgramToken> all() {
        return repository.of(List.of(user().require().account()));
    }

    /** Today, on which tokens are judged. */
    public LocalDate today() {
        return Dates.dayOf(ledger.clock().instant());
    }

    /** Makes a token for a program of this name, good to the end of a day. */
    @Transactional
    @PreAuthorize(DENTIST)
    @FreshProof
    public Made make(String label, LocalDate endsOn) {
        var now = ledger.clock().instant();
        var today = Dates.dayOf(now);
        if (endsOn.isBefore(today) || endsOn.isAfter(today.plusYears(1))) {
            return new Made.WrongDay();
        }
        if (all().stream().filter(token -> token.isGoodOn(today)).count() >= ProgramToken.MOST) {
            return new Made.TooMany();
        }
        var account = user().require().account();
        var id = new ProgramTokenId(Uuid7.next(now));
        var secret = ProgramSecret.make(ProgramSecret.OF_PROGRAM, random);
        repository.insert(
                new ProgramTokenRepository.Held(id, account, bearers.epoch(account), endsOn, false),
                hash.of(PURPOSE, secret.text()),
                label(label),
                now,
                today);
        ledger.audit()
                .append(AuditEvent.of(Action.PROGRAM_TOKEN_MADE)
                        .on("program_token", id.value())
                        .saying("< " + endsOn));
        return new Made.Token(secret.text());
    }

    /** Ends one of one's own, also what it is fetching at this moment; false when it is gone already. */
    @Transactional
    @PreAuthorize(DENTIST)
    public boolean revoke(ProgramTokenId id) {
        var account = user().require().account();
        if (repository.find(id).filter(held -> held.account().equals(account)).isEmpty()) {
            throw new AccessDeniedException("another dentist's token");
        }
        return revoking.revoke(id);
    }

    private CurrentUser user() {
        return ledger.user();
    }

    static String label(String typed) {
        var label = typed.strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a program has a name");
        }
        return label.substring(0, Math.min(label.length(), ProgramToken.LONGEST_LABEL));
    }
}
