package bg.registratura.security;

import bg.registratura.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Members of staff with real accounts, who can sign where a second person is needed. */
public class TestStaff {

    private static final String PASSWORD = "сини покриви над Витоша";

    private final Accounts accounts;
    private final TestTrainings trainings;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    TestStaff(Accounts accounts, TestTrainings trainings, TransactionTemplate transaction, TestClock clock) {
        this.accounts = accounts;
        this.trainings = trainings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody who signs in with a code from now on; the one of half a minute ago proved the key. */
    public Colleague hire(Role role) {
        var username = UUID.randomUUID().toString();
        var key = TotpKey.random();
        var account = accounts.create(new Accounts.NewAccount(
                        AccountKind.STAFF, username, "Ст. Пробна", null, LocalDate.of(2125, 1, 1), Set.of(role)))
                .orElseThrow();
        var code = key.code(clock.instant().minusSeconds(30));
        trainings.of(account);
        transaction.executeWithoutResult(_ -> accounts.activate(account, new OwnKeys(PASSWORD, key, code)));
        return new Colleague(account, username, role, key);
    }

    /** One of the staff. */
    public final class Colleague {

        private final AccountId account;
        private final String username;
        private final Role role;
        private final TotpKey key;

        private Colleague(AccountId account, String username, Role role, TotpKey key) {
            this.account = account;
            this.username = username;
            this.role = role;
            this.key = key;
        }

        public AccountId account() {
            return account;
        }

        /** What they type as a second person, with the code of this moment. */
        public SecondSignature signature() {
            return signature(key.code(clock.instant()));
        }

        public SecondSignature signature(String code) {
            return new SecondSignature(username, PASSWORD, code);
        }

        /** They sit down at the desk of this thread. */
        public void sitsDown() {
            var who = new SignedIn(account, AccountKind.STAFF, "Ст. Пробна", null, Set.of(role));
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            who, null, List.of(new SimpleGrantedAuthority(role.authority()))));
        }
    }
}
