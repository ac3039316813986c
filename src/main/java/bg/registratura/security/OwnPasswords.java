package bg.registratura.security;

import bg.registratura.intrusion.Doors;
import bg.registratura.intrusion.Doors.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** People change their own password whenever they like and never because they must; nobody changes another's. */
@Service
public class OwnPasswords {

    private final Doors doors;
    private final PasswordChanging changing;
    private final PasswordAdvice advice;
    private final AccountRepository accounts;
    private final CurrentUser user;

    OwnPasswords(
            Doors doors,
            PasswordChanging changing,
            PasswordAdvice advice,
            AccountRepository accounts,
            CurrentUser user) {
        this.doors = doors;
        this.changing = changing;
        this.advice = advice;
        this.accounts = accounts;
        this.user = user;
    }

    /** Advice to whoever is signed in. */
    @PreAuthorize("isAuthenticated()")
    public PasswordAdvice.Adviser adviser() {
        return advice.to(own().username());
    }

    /** Whether there is one to be changed: whoever came with a passkey may have none. */
    @PreAuthorize("isAuthenticated()")
    public boolean isSet() {
        return own().passwordHash() != null;
    }

    /** Whether a code is asked for beside the password. */
    @PreAuthorize("isAuthenticated()")
    public boolean needsCode() {
        return own().needsSecondFactor();
    }

    /**
     * Puts another password in the place of the one there is, on everything the account signs in with. A try is judged like
     * one at the door: in a place for it, and counted when it is wrong.
     */
    @PreAuthorize("isAuthenticated()")
    public PasswordChange change(String current, @Nullable String code, String wanted) {
        var who = user.require();
        return doors.hear(
                        Door.PASSWORD,
                        who.account().value().toString(),
                        () -> changing.change(who, current, code, wanted),
                        PasswordChange.Refused.class::isInstance)
                .orElseGet(PasswordChange.Later::new);
    }

    /** Who sets a first password, and what must be set up beside it, so that it is never the weaker door. */
    public record First(String displayName, FactorAtDoor factor) {}

    /** Asks whoever came with passkeys alone for the proof, before anything is typed. */
    @PreAuthorize("isAuthenticated()")
    @FreshProof
    public First beginFirst() {
        var own = own();
        return new First(own.displayName(), AccountSummary.of(own).factorAtDoor());
    }

    /** Sets a password where there is none, beside the passkeys; whoever signed in with a passkey proved both factors. */
    @PreAuthorize("isAuthenticated()")
    @FreshProof
    public PasswordChange first(OwnKeys wanted) {
        var who = user.require();
        return doors.hear(
                        Door.PASSWORD,
                        who.account().value().toString(),
                        () -> changing.first(who, wanted),
                        PasswordChange.Refused.class::isInstance)
                .orElseGet(PasswordChange.Later::new);
    }

    private Account own() {
        return accounts.find(user.require().account()).orElseThrow();
    }
}
