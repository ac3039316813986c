package bg.registratura.results;

import bg.registratura.audit.Action;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.security.Accounts;
import bg.registratura.security.CurrentUser;
import bg.registratura.sharing.Looks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at a patient's pictures, told to that patient: names and times, no addresses. */
@Service
public class WhoLooked {

    private static final int MOST = 50;

    private final Looks looks;
    private final Accounts accounts;
    private final CurrentUser user;

    WhoLooked(Looks looks, Accounts accounts, CurrentUser user) {
        this.looks = looks;
        this.accounts = accounts;
        this.user = user;
    }

    /** The newest looks at the signed-in patient's own pictures. */
    @Transactional(readOnly = true)
    public List<Line> at(PatientId patient) {
        if (!patient.value().equals(user.require().subject())) {
            throw new AccessDeniedException("another patient's log");
        }
        var own = user.require().account().value();
        Map<UUID, String> names = new HashMap<>();
        return looks.at(patient, MOST).stream()
                .map(look ->
                        new Line(look.at(), name(look.account(), names), look.action(), own.equals(look.account())))
                .toList();
    }

    private String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null
                ? ""
                : names.computeIfAbsent(account, id -> accounts.find(new AccountId(id))
                        .map(found -> found.displayName())
                        .orElse(""));
    }

    /**
     * One look.
     *
     * @param name empty where the account is no more
     * @param own the patient looked
     */
    public record Line(Instant at, String name, Action action, boolean own) {}
}
