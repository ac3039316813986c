package bg.registratura.security.ui;

import bg.registratura.security.OwnPasskeys;
import bg.registratura.security.OwnPasswords;
import bg.registratura.security.OwnRecovery;
import bg.registratura.security.OwnSessions;
import bg.registratura.shell.OwnCorner;
import org.springframework.stereotype.Component;

/** What people see and do about their own access, behind their name in the corner. */
@Component
class OwnDialogs implements OwnCorner {

    private final OwnSessions sessions;
    private final OwnPasswords passwords;
    private final OwnRecovery recovery;
    private final OwnPasskeys passkeys;

    OwnDialogs(OwnSessions sessions, OwnPasswords passwords, OwnRecovery recovery, OwnPasskeys passkeys) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.recovery = recovery;
        this.passkeys = passkeys;
    }

    @Override
    public void open() {
        new OwnSessionsDialog(sessions, passwords, recovery, passkeys).open();
    }
}
