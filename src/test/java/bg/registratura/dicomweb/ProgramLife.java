package bg.registratura.dicomweb;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.ACCOUNT_ROLE;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.crypto.PasswordHash;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.TestPeople;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.GrantId;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two patients with pictures, two dentists with programs, and what they let each other see. */
public final class ProgramLife {

    public final TestOutsiders outsiders;
    private final ApplicationContext house;
    private final DSLContext dsl;
    private final TestClock clock;

    public ProgramLife(ApplicationContext house) {
        this.house = house;
        this.dsl = house.getBean(DSLContext.class);
        this.clock = house.getBean(TestClock.class);
        this.outsiders = new TestOutsiders(dsl, clock);
    }

    /** A study of somebody, with the names that the standard has for it. */
    public record Study(
            StudyId id, PatientId patient, String study, String series, String first, String second, byte[] file) {

        /** The address of its first picture. */
        public String instance() {
            return "/studies/" + study + "/series/" + series + "/instances/" + first;
        }
    }

    /** A dentist with the account they sign in with. */
    public record Dentist(PractitionerId id, AccountId account) {}

    /** Two pictures of one series, of somebody called so, which were consented to. */
    Study study(String name, String day) throws IOException {
        At.desk(Role.TECHNICIAN);
        return study(outsiders.patient(), "-", name, day);
    }

    /** The same for an order that nobody consented to: it is withheld until that is decided. */
    Study withheld(String name, String day) throws IOException {
        var order = TestOrders.order(house, TestPeople.somebody());
        return study(order.patient(), order.number(), name, day);
    }

    /** The same of somebody who is known already. */
    public Study study(PatientId patient, String name, String day) throws IOException {
        At.desk(Role.TECHNICIAN);
        return study(patient, "-", name, day);
    }

    private Study study(PatientId patient, String number, String name, String day) throws IOException {
        var study = uid();
        var series = uid();
        var first = uid();
        var second = uid();
        byte[] file = {};
        StudyId id = null;
        for (var instance : new String[] {first, second}) {
            var made = TestOrders.picture(number)
                    .text(0x00080018, "UI", instance)
                    .text(0x0020000D, "UI", study)
                    .text(0x0020000E, "UI", series)
                    .text(0x00080020, "DA", day)
                    .text(0x00080030, "TM", "101500")
                    .text(0x00100010, "PN", name)
                    .text(0x00100020, "LO", "P-" + study.substring(5, 15))
                    .text(0x00200013, "IS", instance.equals(first) ? "1" : "2")
                    .file();
            var kept = (Reception.Kept) house.getBean(Arrivals.class).upload("IM.dcm", new ByteArrayInputStream(made));
            id = kept.study();
            file = instance.equals(first) ? made : file;
        }
        house.getBean(InventedPictures.class).add(id, patient, Dates.dayOf(clock.instant()), 1);
        return new Study(id, patient, study, series, first, second, file);
    }

    /** Two's complement is no business of a UID. */
    public static String uid() {
        return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }

    public Dentist dentist(String name) {
        var id = outsiders.dentist(name);
        var account = outsiders.enter(id);
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"))
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .execute();
        dsl.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, account)
                .set(ACCOUNT_ROLE.ROLE, Role.DENTIST)
                .execute();
        return new Dentist(id, account);
    }

    /** Signs in as a dentist under the account that is theirs. */
    public void enter(Dentist dentist) {
        var who = new SignedIn(
                dentist.account(), AccountKind.DENTIST, "Test", dentist.id().value(), Set.of(Role.DENTIST));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(Role.DENTIST.authority()))));
    }

    public GrantId grant(Study study, Dentist dentist) {
        outsiders.enter(study.patient());
        return ((Granted) house.getBean(Sharing.class).grantFor(dentist.id(), study.id(), 7)).grant();
    }

    /** All studies of somebody. */
    void grantAll(PatientId patient, Dentist dentist) {
        outsiders.enter(patient);
        house.getBean(Sharing.class).grantFor(dentist.id(), null, 7);
    }

    void withdraw(Study study, GrantId grant) {
        outsiders.enter(study.patient());
        house.getBean(Sharing.class).withdraw(grant);
    }

    /** What a new program of a dentist shows. */
    public String shown(Dentist dentist) {
        return "Bearer " + token(dentist, 90).value();
    }

    Made.Token token(Dentist dentist, int days) {
        enter(dentist);
        var programs = house.getBean(OwnPrograms.class);
        return (Made.Token) programs.make("Planner", programs.today().plusDays(days));
    }
}
