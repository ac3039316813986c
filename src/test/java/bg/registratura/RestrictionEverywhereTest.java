package bg.registratura;

import static bg.registratura.DeskLife.made;
import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.audit.Action;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.GlassReason;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.breakglass.Opening;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Handing;
import bg.registratura.disclosure.Handing.HandedOver;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.Release;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.dose.DoseRows;
import bg.registratura.dose.Doses;
import bg.registratura.dose.Span;
import bg.registratura.family.FamilyDesk;
import bg.registratura.family.Trusting;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.restriction.Order;
import bg.registratura.restriction.PermittedBy;
import bg.registratura.restriction.Restricting;
import bg.registratura.restriction.Restriction;
import bg.registratura.restriction.RestrictionGround;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Veil;
import bg.registratura.results.Viewing;
import bg.registratura.results.WhoLooked;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.RequestKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A restriction reaches the rooms that give something out or count it: the desk, the family, the doses, the broken glass. */
@DatabaseTest
class RestrictionEverywhereTest {

    @Autowired
    DeskLife life;

    @Autowired
    ReleaseRoom room;

    @Autowired
    Answers answers;

    @Autowired
    Restricting restricting;

    @Autowired
    DisclosureRegister register;

    @Autowired
    FamilyDesk family;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Doses doses;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    Viewing viewing;

    @Autowired
    WhoLooked looked;

    @Autowired
    InventedPictures pictures;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    LocalDate today;

    @BeforeEach
    void anOrdinaryDay() {
        clock.set(TestClock.START);
        today = Dates.dayOf(TestClock.START);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void nothingLeavesTheDeskUntilTheLawLetsItAndThenUntilThatDay() {
        var patient = room.patient(today.minusYears(44));
        restrict(patient);
        assertThat(handOver(patient)).isEqualTo(new Handing.Refused(Handing.Reason.RESTRICTED));
        assertThat(register.of(patient)).isEmpty();

        officer();
        restricting.permit(standing(patient).id(), PermittedBy.CONSENT, "иска диск за друг зъболекар", today);
        assertThat(handOver(patient)).isInstanceOf(HandedOver.class);
        assertThat(register.of(patient)).hasSize(1);

        clock.advance(Duration.ofDays(1));
        assertThat(handOver(patient)).isEqualTo(new Handing.Refused(Handing.Reason.RESTRICTED));
        assertThat(register.of(patient)).hasSize(1);
    }

    @Test
    void whoeverIsTrustedSeesNothingAndIsToldWhy() {
        At.desk(Role.RECEPTION);
        var old = new GlassRoom(sql);
        var giver = old.patient;
        var holder = life.register("Иван", "Доверен", "0888 555 043", "гр. Примерово");
        var study = pictures.add(old.study, giver, DAY, 1);
        var shown = checks.find(life.check(giver, CheckPurpose.CREDENTIAL, TestLooks.good()))
                .orElseThrow();
        assertThat(family.trust(shown, giver, holder, today.plusDays(30))).isInstanceOf(Trusting.Trusted.class);
        var outsiders = new TestOutsiders(dsl, clock);
        outsiders.enter(holder);
        var open = viewing.open(study).orElseThrow().study();

        restrict(giver);
        outsiders.enter(holder);
        assertThat(viewing.stillMay(open)).isFalse();
        assertThat(viewing.isRestricted(open)).isTrue();
        assertThat(viewing.open(study)).isEmpty();
        assertThat(viewing.of(giver))
                .singleElement()
                .satisfies(card -> assertThat(card.study().veil()).isEqualTo(Veil.RESTRICTED));

        outsiders.enter(giver);
        assertThat(viewing.open(study)).isPresent();
    }

    @Test
    void theDosesAreCountedWithoutItAndSaySo() {
        var rows = new DoseRows(sql);
        var restricted = rows.exposed(DAY.minusYears(44), "80");
        rows.exposed(DAY.minusYears(44), "90");
        assertThat(exposures(rows)).isEqualTo(2);
        var before = leftOut();

        restrict(new PatientId(restricted.patient));

        assertThat(exposures(rows)).isOne();
        assertThat(leftOut()).isEqualTo(before + 1);
    }

    @Test
    void brokenGlassGoesByItsOwnRuleAndThePersonReadsOfIt() {
        var old = new GlassRoom(sql);
        pictures.add(old.study, old.patient, DAY, 1);
        restrict(old.patient);
        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(viewing.open(old.study)).isEmpty();

        assertThat(breaking.open(old.study, GlassReason.EMERGENCY, GlassRoom.WORDS))
                .isInstanceOf(Opening.Opened.class);
        assertThat(viewing.open(old.study)).isPresent();

        new TestOutsiders(dsl, clock).enter(old.patient);
        assertThat(looked.at(old.patient))
                .anySatisfy(line -> assertThat(line.action()).isEqualTo(Action.BREAK_GLASS_OPENED));
    }

    private void restrict(PatientId patient) {
        At.desk(Role.RECEPTION);
        var request = life.asked(patient, RequestKind.RESTRICTION, "Вяра Тестова Примерна");
        officer();
        made(answers.restrict(
                request,
                Decision.GRANTED,
                "Ограничаваме.",
                new Order(RestrictionGround.CLAIMS, Set.of(), "края на делото", today.plusMonths(1))));
    }

    private Restriction standing(PatientId patient) {
        return restricting.standing().stream()
                .filter(one -> one.person().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private Handing handOver(PatientId patient) {
        At.desk(Role.RECEPTION);
        return room.hand(release(patient), room.taking("Вяра Тестова Примерна", room.self(patient)));
    }

    private Release release(PatientId patient) {
        return room.release(patient, room.recipient(RecipientKind.PATIENT, "BGR"), Channel.MEDIUM_IN_PERSON);
    }

    private int exposures(DoseRows rows) {
        staff.hire(Role.PHYSICIST).sitsDown();
        return doses.of(new Span(DAY, DAY)).byDevice().stream()
                .filter(found -> found.device() != null && found.device().id().equals(rows.device))
                .mapToInt(found -> found.spread().exposures())
                .sum();
    }

    private int leftOut() {
        return doses.of(new Span(DAY, DAY)).leftOut();
    }

    private void officer() {
        staff.hire(Role.DPO).sitsDown();
    }
}
