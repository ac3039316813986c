package bg.registratura.security;

import bg.registratura.intrusion.Doors;
import bg.registratura.intrusion.Doors.Door;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.PasskeyRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets people in. Every try, good or bad, is on record when this returns, and costs the same. */
@Service
public class SignIns {

    /** How it stands in the log. */
    static final String PASSKEY = "PASSKEY";

    private final Doors doors;
    private final Entering entering;
    private final PasskeyProofs passkeys;
    private final PasskeyRequests requests;

    SignIns(Doors doors, Entering entering, PasskeyProofs passkeys, PasskeyRequests requests) {
        this.doors = doors;
        this.entering = entering;
        this.passkeys = passkeys;
        this.requests = requests;
    }

    /**
     * Tries a username with a password and, where the account has one, the code of its second factor. A place to be judged
     * in is waited for before a transaction is begun.
     */
    public SignIn signIn(String username, String password, @Nullable String code) {
        return doors.hear(
                        Door.PASSWORD,
                        Names.asTyped(username),
                        () -> entering.enter(Names.asTyped(username), password, code),
                        SignIn.Refused.class::isInstance)
                .orElseGet(SignIn.Later::new);
    }

    /** Asks for a passkey of whoever stands there. */
    public PasskeyRequest passkey() {
        return requests.toSignIn();
    }

    /** Where passkeys can be asked for. */
    public String passkeyOrigin() {
        return requests.origin();
    }

    /** Tries a passkey, which says itself whose it is; it is heard at the same door as a password. */
    public SignIn signIn(PasskeyAnswer answer) {
        return doors.hear(
                        Door.PASSWORD,
                        PASSKEY,
                        () -> entering.enter(() -> passkeys.prove(answer), PASSKEY),
                        SignIn.Refused.class::isInstance)
                .orElseGet(SignIn.Later::new);
    }

    /** Notes that somebody left. */
    public void signOut(SignedIn who) {
        entering.leave(who);
    }
}
