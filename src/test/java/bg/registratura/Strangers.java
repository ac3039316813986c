package bg.registratura;

import bg.registratura.dicomweb.ProgramLife;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.security.TotpKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people in by the front door, each in a browser of their own: patients with their dentists, and the staff. */
final class Strangers {

    private static final String PASSWORD = "сини покриви над Витоша";

    private final ApplicationContext house;
    private final TestClock clock;
    private final ProgramLife life;

    Strangers(ApplicationContext house) {
        this.house = house;
        this.clock = house.getBean(TestClock.class);
        this.life = new ProgramLife(house);
    }

    /** Somebody's browser and the account they are signed in with. */
    record Guest(AccountId account, PageClient page) {}

    /**
     * A patient and the one dentist who may see both their studies.
     *
     * @param pages what addresses of pages and pictures call what is theirs
     * @param objects what the standard calls it
     * @param token what the dentist's program shows
     */
    record Couple(
            PatientId id,
            String family,
            Guest patient,
            Guest dentist,
            Map<String, String> pages,
            Map<String, String> objects,
            String token) {}

    Couple couple(String family) throws Exception {
        var patient = life.outsiders.patient("Swap", family);
        var study = life.study(patient, family + "^Swap", "21250301");
        var other = life.study(patient, family + "^Swap", "21250302");
        var practitioner = life.outsiders.dentist("D" + family);
        var account = account(AccountKind.DENTIST, practitioner.value(), Role.DENTIST);
        life.outsiders.accept(account.id());
        var dentist = new ProgramLife.Dentist(practitioner, account.id());
        life.grant(study, dentist);
        life.grant(other, dentist);
        var token = life.shown(dentist);
        At.theDoor();
        var own = account(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        var picture = house.getBean(InventedPictures.class)
                .shots(study.id())
                .getFirst()
                .id();
        return new Couple(
                patient,
                family,
                come(own),
                come(account),
                Map.of(
                        "study", study.id().value().toString(),
                        "other", other.id().value().toString(),
                        "person", patient.value().toString(),
                        "patient", patient.value().toString(),
                        "instance", picture.value().toString(),
                        "number", "1"),
                Map.of(
                        "study",
                        study.study(),
                        "series",
                        study.series(),
                        "instance",
                        study.first(),
                        "list",
                        "1",
                        "from",
                        "200",
                        "length",
                        "16"),
                token);
    }

    /** Names of the same kinds that nobody has. */
    static Map<String, String> nobodysPages() {
        var none = UUID.randomUUID().toString();
        return Map.of("study", none, "other", none, "person", none, "patient", none, "instance", none, "number", "1");
    }

    static Map<String, String> nobodysObjects() {
        return Map.of(
                "study",
                ProgramLife.uid(),
                "series",
                ProgramLife.uid(),
                "instance",
                ProgramLife.uid(),
                "list",
                "1",
                "from",
                "200",
                "length",
                "16");
    }

    Guest staff(TestStaff.Colleague colleague) throws Exception {
        var typed = colleague.signature();
        return new Guest(
                colleague.account(), client().signIn(labels(), typed.username(), typed.password(), typed.code()));
    }

    PageClient client() {
        return new PageClient(
                ((WebServerApplicationContext) house).getWebServer().getPort());
    }

    private record Made(
            AccountId id, String username, @Nullable TotpKey key) {}

    private Made account(AccountKind kind, UUID subject, Role role) {
        var accounts = house.getBean(Accounts.class);
        var username = UUID.randomUUID().toString();
        var id = accounts.create(new Accounts.NewAccount(kind, username, "Swap", subject, null, Set.of(role)))
                .orElseThrow();
        var key = kind == AccountKind.PATIENT ? null : TotpKey.random();
        var code = key == null ? null : key.code(clock.instant().minusSeconds(30));
        house.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> accounts.activate(id, new OwnKeys(PASSWORD, key, code)));
        return new Made(id, username, key);
    }

    private Guest come(Made account) throws Exception {
        var code = account.key() == null ? null : account.key().code(clock.instant());
        return new Guest(account.id(), client().signIn(labels(), account.username(), PASSWORD, code));
    }

    private List<String> labels() {
        var words = house.getBean(Words.class);
        return List.of(
                words.of("security.username"),
                words.of("security.password"),
                words.of("security.code"),
                words.of("security.sign-in"));
    }
}
