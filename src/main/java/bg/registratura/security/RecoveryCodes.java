package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.PasswordHash;
import bg.registratura.crypto.PasswordHasher;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ten codes on paper for the day on which the telephone is at home: each is good once in the place of the second factor. The
 * first figure of a code is its place on the sheet, so that one hash tells whether it is right.
 */
@Component
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int RANDOM_FIGURES = 9;
    private static final int FEW = 3;

    private final RecoveryCodeRepository repository;
    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(
            RecoveryCodeRepository repository,
            AccountRepository accounts,
            PasswordHasher hasher,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.hasher = hasher;
        this.audit = audit;
        this.clock = clock;
    }

    /** How somebody's codes stand. */
    record State(Instant issuedAt, int left, @Nullable Instant lastSpentAt) {

        boolean areFew() {
            return left <= FEW;
        }
    }

    /** Whether what was typed is written as a code of these is, and not as one of an application. */
    static boolean isOne(String typed) {
        return typed.matches("[0-9]{10}");
    }

    /** New ones, which end the old; they are told this once. */
    @PreAuthorize("isAuthenticated()")
    @FreshProof
    @Transactional
    public List<String> issue(SignedIn who) {
        var account = accounts.find(who.account()).orElseThrow();
        if (account.totpKey() == null) {
            throw new AccessDeniedException("codes stand for a second factor, and there is none");
        }
        var codes = IntStream.range(0, CODES).mapToObj(this::draw).toList();
        List<PasswordHash> hashes = codes.stream().map(hasher::hash).toList();
        repository.replace(account.id(), hashes, clock.instant());
        audit.append(AuditEvent.of(Action.RECOVERY_CODES_ISSUED)
                .on("account", account.id().value()));
        return codes;
    }

    private String draw(int place) {
        var code = new StringBuilder().append(place);
        for (int n = 0; n < RANDOM_FIGURES; n++) {
            code.append(random.nextInt(CODES));
        }
        return code.toString();
    }

    @Transactional(readOnly = true)
    public Optional<State> state(AccountId account) {
        return repository.state(account);
    }

    /** Takes a code, if it is one of the account's that was never taken before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(Account account, String code) {
        int place = code.charAt(0) - '0';
        var right = repository
                .unspent(account.id(), place)
                .map(hash -> hasher.matches(code, hash))
                .orElseGet(() -> hasher.matchesNothing(code));
        if (right) {
            repository.spend(account.id(), place, clock.instant());
            audit.append(
                    AuditEvent.of(Action.RECOVERY_CODE_SPENT)
                            .on("account", account.id().value()),
                    CurrentUser.actor(account.signedIn()));
        }
        return right;
    }
}
