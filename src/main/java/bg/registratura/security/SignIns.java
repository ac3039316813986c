package bg.registratura.security;

import bg.registratura.intrusion.Doors;
import bg.registratura.intrusion.Doors.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets people in. Every try, good or bad, is on record when this returns, and costs the same. */
@Service
public class SignIns {

    private final Doors doors;
    private final Entering entering;

    SignIns(Doors doors, Entering entering) {
        this.doors = doors;
        this.entering = entering;
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

    /** Notes that somebody left. */
    public void signOut(SignedIn who) {
        entering.leave(who);
    }
}
