package bg.registratura.security;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's own recovery codes: printed once, counted, and told of when one was used. */
@Service
public class OwnRecovery {

    private final RecoveryCodes codes;
    private final RecoverySheet sheet;
    private final AccountRepository accounts;
    private final CurrentUser user;

    OwnRecovery(RecoveryCodes codes, RecoverySheet sheet, AccountRepository accounts, CurrentUser user) {
        this.codes = codes;
        this.sheet = sheet;
        this.accounts = accounts;
        this.user = user;
    }

    /**
     * How one's codes stand.
     *
     * @param issuedAt when they were printed; absent when none are
     * @param few whether it is time to print others
     */
    public record Left(@Nullable Instant issuedAt, int codes, boolean few) {}

    /** Whether one has a second factor for codes to stand in for. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isForMe() {
        return accounts.find(user.require().account())
                .filter(account -> account.totpKey() != null)
                .isPresent();
    }

    /** How many are left. */
    @PreAuthorize("isAuthenticated()")
    public Left left() {
        return codes.state(user.require().account())
                .map(state -> new Left(state.issuedAt(), state.left(), state.areFew()))
                .orElseGet(() -> new Left(null, 0, true));
    }

    /** How many are left, when one was used since somebody came in before, or for coming in now. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Left> usedSince(Instant before) {
        return codes.state(user.require().account())
                .filter(state ->
                        state.lastSpentAt() != null && !state.lastSpentAt().isBefore(before))
                .map(state -> new Left(state.issuedAt(), state.left(), state.areFew()));
    }

    /** Ten new ones on paper, and the old ones are good for nothing. Print it, let go of it. */
    @PreAuthorize("isAuthenticated()")
    @FreshProof
    @Transactional
    public byte[] print(Locale locale) {
        var who = user.require();
        List<String> drawn = codes.issue(who);
        return sheet.of(who.displayName(), drawn, locale);
    }
}
