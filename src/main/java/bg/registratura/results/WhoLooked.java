package bg.registratura.results;

import bg.registratura.audit.Action;
import bg.registratura.breakglass.BreakGlass;
import bg.registratura.breakglass.ToldOpenings;
import bg.registratura.family.Family;
import bg.registratura.family.Standing;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.security.Accounts;
import bg.registratura.security.CurrentUser;
import bg.registratura.sharing.Looks;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final Family family;
    private final ToldOpenings openings;

    WhoLooked(Looks looks, Accounts accounts, CurrentUser user, Family family, ToldOpenings openings) {
        this.looks = looks;
        this.accounts = accounts;
        this.user = user;
        this.family = family;
        this.openings = openings;
    }

    /** The newest looks at the signed-in patient's own pictures. */
    @Transactional(readOnly = true)
    public List<Line> at(PatientId patient) {
        if (!family.standing(patient).decides()) {
            throw new AccessDeniedException("another patient's log");
        }
        var own = user.require().account().value();
        Map<UUID, String> names = new HashMap<>();
        var ordinary = looks.at(patient, MOST).stream()
                .map(look -> new Line(
                        look.at(),
                        name(look.account(), names),
                        look.action(),
                        own.equals(look.account()),
                        Standing.ofRole(look.role()),
                        null));
        var beyond = openings.of(patient).stream()
                .map(glass -> new Line(
                        glass.openedAt(),
                        name(glass.account().value(), names),
                        Action.BREAK_GLASS_OPENED,
                        false,
                        Standing.NONE,
                        glass));
        return Stream.concat(ordinary, beyond)
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(MOST)
                .toList();
    }

    /** Who looked at one study beside the signed-in person, each with their last look, the latest first. */
    @Transactional(readOnly = true)
    public List<Other> others(StudyInfo study) {
        if (!family.standing(study.patient()).decides()) {
            throw new AccessDeniedException("another patient's log");
        }
        Map<UUID, String> names = new HashMap<>();
        var ordinary = looks.others(study.id()).stream()
                .map(look -> new Other(name(look.account().value(), names), look.at()));
        var beyond = openings.of(study.patient()).stream()
                .filter(glass -> glass.study().equals(study.id()))
                .map(glass -> new Other(name(glass.account().value(), names), glass.openedAt()));
        return Stream.concat(ordinary, beyond)
                .sorted(Comparator.comparing(Other::at).reversed())
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
     * Somebody who looked.
     *
     * @param name empty where the account is no more
     */
    public record Other(String name, Instant at) {}

    /**
     * One look.
     *
     * @param name empty where the account is no more
     * @param own whoever is signed in looked
     * @param as what whoever looked was to the patient; nothing for dentists and staff
     * @param beyond the opening, with its reason, where somebody of the staff looked out of the ordinary course
     */
    public record Line(
            Instant at,
            String name,
            Action action,
            boolean own,
            Standing as,
            @Nullable BreakGlass beyond) {}
}
