package bg.registratura.sharing;

import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static bg.registratura.schema.Tables.CHAIR_CODE;
import static bg.registratura.schema.Tables.CHAIR_CODE_TRY;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Practitioners;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import bg.registratura.sharing.Redeeming.Against;
import bg.registratura.sharing.Redeeming.Open;
import bg.registratura.sharing.Redeeming.Resting;
import bg.registratura.sharing.Redeeming.Unknown;
import bg.registratura.sharing.Showing.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A patient shows a code, and a dentist who is signed in types it. */
@DatabaseTest
@DisplayName("A code at the chair")
class ChairCodesTest {

    static final ChairSigns NOBODYS = new ChairSigns("22222222");

    @Autowired
    ChairCodes codes;

    @Autowired
    ChairRedemptions redemptions;

    @Autowired
    Sharing sharing;

    @Autowired
    Accounts accounts;

    @Autowired
    Practitioners practitioners;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    final StudyId study = new StudyId(UUID.randomUUID());
    TestOutsiders outsiders;
    PatientId patient;

    @BeforeEach
    void aPatientIsSignedIn() {
        clock.set(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        outsiders.enterToStay(patient);
    }

    @AfterEach
    void leave() {
        outsiders.leave();
        clock.set(TestClock.START);
    }

    @Test
    void letsTheDentistWhoTypesItSeeWhatItGivesForAsLongAsThePatientChose() {
        var shown = show(study, ChairTerm.WEEK);
        var dentist = outsiders.dentist("Kodova");

        assertThat(redeem(dentist, shown)).isEqualTo(new Open(study));

        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
        assertThat(sharing.maySee(dentist, patient, new StudyId(UUID.randomUUID())))
                .isFalse();
        assertThat(sharing.of(patient)).singleElement().satisfies(grant -> assertThat(grant.endsAt())
                .isEqualTo(Dates.dayOf(clock.instant())
                        .plusDays(8)
                        .atStartOfDay(Dates.SOFIA)
                        .toInstant()));
    }

    @Test
    void ofAllPicturesGivesThoseToComeToo() {
        var shown = show(null, ChairTerm.TODAY);
        var dentist = outsiders.dentist("Vsichkova");

        assertThat(redeem(dentist, shown)).isEqualTo(new Open(null));

        assertThat(sharing.maySee(dentist, patient, new StudyId(UUID.randomUUID())))
                .isTrue();
    }

    @Test
    void isUsedOnce() {
        var shown = show(study, ChairTerm.MONTH);
        redeem(outsiders.dentist("Parva"), shown);
        var second = outsiders.dentist("Vtora");

        assertThat(redeem(second, shown)).isEqualTo(new Unknown(4));

        assertThat(sharing.maySee(second, patient, study)).isFalse();
        assertThat(sharing.of(patient)).hasSize(1);
    }

    @Test
    void typedAgainByTheSameDentistLeadsThereAgainAndGivesNothingNew() {
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Povtorna");
        redeem(dentist, shown);

        assertThat(redeem(dentist, shown)).isEqualTo(new Open(study));

        assertThat(sharing.of(patient)).hasSize(1);
    }

    @Test
    void givesOneOfFiftyDentistsWhoTypeItAtOnceOneGrant() throws Exception {
        var shown = show(study, ChairTerm.MONTH);
        var dentists =
                IntStream.range(0, 50).mapToObj(_ -> outsiders.dentist("Barza")).toList();
        var barrier = new CyclicBarrier(dentists.size());

        var outcomes = outcomes(dentists.stream()
                .map(dentist -> (Callable<Redeeming>) () -> {
                    outsiders.enter(dentist);
                    barrier.await();
                    return redemptions.redeem(shown.signs());
                })
                .toList());

        assertThat(outcomes).filteredOn(Open.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Unknown.class::isInstance).hasSize(49);
        assertThat(dsl.fetchCount(ACCESS_GRANT, ACCESS_GRANT.CHAIR_CODE_ID.eq(shown.id())))
                .isEqualTo(1);
        assertThat(sharing.of(patient)).hasSize(1);
        dsl.update(CHAIR_CODE_TRY).set(CHAIR_CODE_TRY.WRONG, 0).execute();
    }

    static List<Redeeming> outcomes(List<Callable<Redeeming>> acts) throws Exception {
        try (var hands = Executors.newFixedThreadPool(acts.size())) {
            return hands.invokeAll(acts).stream().map(Future::resultNow).toList();
        }
    }

    /** The patient shows another one while the dentist types the first: one of the two comes first, and neither waits for ever. */
    @RepeatedTest(5)
    void isUsedOrEndedByTheNextWhicheverComesFirst() throws Exception {
        var giver = outsiders.enterToStay(patient);
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Naprechna");
        var barrier = new CyclicBarrier(2);
        try (var hands = Executors.newFixedThreadPool(2)) {
            var typed = hands.submit(() -> {
                outsiders.enter(dentist);
                barrier.await();
                return redemptions.redeem(shown.signs());
            });
            var next = hands.submit(() -> {
                outsiders.enterAs(giver, patient);
                barrier.await();
                return codes.show(patient, study, ChairTerm.MONTH);
            });

            assertThat(next.get()).isInstanceOf(Shown.class);
            assertThat(typed.get())
                    .satisfiesAnyOf(one -> assertThat(one).isEqualTo(new Open(study)), one -> assertThat(one)
                            .isInstanceOf(Unknown.class));
            assertThat(sharing.maySee(dentist, patient, study)).isEqualTo(typed.get() instanceof Open);
        }
    }

    @Test
    void isGoodForHalfAnHourByTheClockOfTheHouse() {
        var first = show(study, ChairTerm.MONTH);
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(codes.standing(first.id())).isEqualTo(new CodeStanding.Waits(1));
        assertThat(redeem(outsiders.dentist("Navreme"), first)).isEqualTo(new Open(study));

        outsiders.enterToStay(patient);
        var second = show(study, ChairTerm.MONTH);
        assertThat(codes.standing(second.id())).isEqualTo(new CodeStanding.Waits(30));
        clock.advance(Duration.ofMinutes(30));
        assertThat(codes.standing(second.id())).isEqualTo(new CodeStanding.Over());
        assertThat(redeem(outsiders.dentist("Zakasnyala"), second)).isInstanceOf(Unknown.class);
    }

    @Test
    void endsTheOneBeforeOfTheSameStudiesAndNoOther() {
        var first = show(study, ChairTerm.MONTH);
        var all = show(null, ChairTerm.MONTH);
        var second = show(study, ChairTerm.MONTH);

        assertThat(codes.standing(first.id())).isEqualTo(new CodeStanding.Over());
        assertThat(codes.standing(all.id())).isInstanceOf(CodeStanding.Waits.class);
        assertThat(redeem(outsiders.dentist("Stara"), first)).isInstanceOf(Unknown.class);
        assertThat(redeem(outsiders.dentist("Nova"), second)).isEqualTo(new Open(study));
    }

    @Test
    void ofTwoPatientsOpensEachTheirOwn() {
        var shown = show(study, ChairTerm.MONTH);
        var other = outsiders.patient();
        outsiders.enterToStay(other);
        var others = new StudyId(UUID.randomUUID());
        var shownToo = (Shown) codes.show(other, others, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Obshta");

        assertThat(redeem(dentist, shownToo)).isEqualTo(new Open(others));
        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        assertThat(redeem(dentist, shown)).isEqualTo(new Open(study));
        assertThat(sharing.of(other)).hasSize(1);
        assertThat(sharing.of(patient)).hasSize(1);
    }

    @Test
    void isGoodForNothingOnceItsScreenIsGone() {
        var shown = show(study, ChairTerm.MONTH);

        outsiders.leave();
        codes.gone(shown.id());
        codes.gone(shown.id());

        assertThat(redeem(outsiders.dentist("Zatvorena"), shown)).isInstanceOf(Unknown.class);
    }

    @Test
    void leavesWhatItMadeWhenItsScreenGoes() {
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Ostava");
        redeem(dentist, shown);

        codes.gone(shown.id());

        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
    }

    @Test
    void tellsThePatientWhoUsedItAndIsWithdrawnWithOneAct() {
        var giver = outsiders.enterToStay(patient);
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Vidyana");
        redeem(dentist, shown);
        outsiders.enterAs(giver, patient);

        var taken = (CodeStanding.Taken) codes.standing(shown.id());
        assertThat(taken.grant().practitioner()).isEqualTo(dentist);
        assertThat(sharing.withdraw(taken.grant().id())).isTrue();

        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        assertThat(codes.standing(shown.id())).isEqualTo(new CodeStanding.Over());
        assertThat(redeem(dentist, shown)).isInstanceOf(Unknown.class);
    }

    @Test
    void isClosedByADentistWhoSeesItAllAlready() {
        var giver = outsiders.enterToStay(patient);
        var dentist = outsiders.dentist("Veche");
        sharing.grantFor(dentist, null, 90);
        var shown = show(study, ChairTerm.MONTH);

        assertThat(redeem(dentist, shown)).isEqualTo(new Open(study));

        assertThat(sharing.of(patient)).hasSize(1);
        outsiders.enterAs(giver, patient);
        assertThat(codes.standing(shown.id())).isEqualTo(new CodeStanding.SeenAlready(dentist));
        assertThat(redeem(outsiders.dentist("Druga"), shown)).isInstanceOf(Unknown.class);
    }

    @Test
    void isNotHeardAfterFiveWrongOnesUntilHalfAnHourIsOver() {
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Gadaeshta");
        for (int left = 4; left >= 0; left--) {
            assertThat(redeem(dentist, NOBODYS)).isEqualTo(new Unknown(left));
        }
        var rests = new Resting(clock.instant().plus(Duration.ofMinutes(30)));

        clock.advance(Duration.ofMinutes(29));
        assertThat(redeem(dentist, shown)).isEqualTo(rests);
        assertThat(redeem(outsiders.dentist("Nevinna"), NOBODYS)).isEqualTo(new Unknown(4));
        outsiders.enterToStay(patient);
        var later = show(study, ChairTerm.MONTH);
        clock.advance(Duration.ofMinutes(1));

        assertThat(redeem(dentist, later)).isEqualTo(new Open(study));
    }

    @Test
    void thatIsRightMakesNoWrongOneGood() {
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Hitra");
        IntStream.range(0, 4).forEach(_ -> redeem(dentist, NOBODYS));
        assertThat(redeem(dentist, shown)).isEqualTo(new Open(study));

        assertThat(redeem(dentist, NOBODYS)).isEqualTo(new Unknown(0));
        assertThat(redeem(dentist, NOBODYS)).isInstanceOf(Resting.class);
    }

    /** Every try is its own: at the same moment no more than five are heard. */
    @Test
    void isNotGuessedByManyTriesAtOnce() throws Exception {
        var dentist = outsiders.dentist("Usporedna");
        Callable<Redeeming> guess = () -> {
            outsiders.enter(dentist);
            return redemptions.redeem(NOBODYS);
        };

        var outcomes = outcomes(Stream.generate(() -> guess).limit(12).toList());

        assertThat(outcomes).filteredOn(Unknown.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(Resting.class::isInstance).hasSize(7);
    }

    @Test
    void isHeardFromNobodyWhileTheWholeHouseGuesses() {
        clock.set(TestClock.START.minus(Duration.ofDays(4_269)));
        var guessing =
                IntStream.range(0, 20).mapToObj(_ -> outsiders.dentist("Roeva")).toList();
        guessing.forEach(one -> dsl.insertInto(CHAIR_CODE_TRY)
                .set(CHAIR_CODE_TRY.PRACTITIONER_ID, one)
                .set(CHAIR_CODE_TRY.WRONG, 5)
                .set(CHAIR_CODE_TRY.COUNTED_AT, clock.instant())
                .execute());
        clock.advance(Duration.ofMinutes(20));
        outsiders.enterToStay(patient);
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Chestna");

        assertThat(redeem(dentist, shown)).isEqualTo(new Resting(clock.instant().plus(Duration.ofMinutes(10))));
        clock.advance(Duration.ofMinutes(10));
        assertThat(redeem(dentist, shown)).isEqualTo(new Open(study));
    }

    @Test
    void endsWithTheAccountThatShowedIt() {
        var giver = outsiders.enterToStay(patient);
        var shown = show(study, ChairTerm.MONTH);
        At.desk(Role.SHIFT_LEAD, () -> accounts.disable(giver));

        assertThat(redeem(outsiders.dentist("Zakrita"), shown)).isInstanceOf(Unknown.class);
    }

    @Test
    void givesADentistAbroadNothingAndStaysGood() {
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Chuzhda");
        At.desk(
                Role.RECEPTION,
                () -> practitioners.moved(practitioners.find(dentist).orElseThrow(), "AUT"));

        assertThat(redeem(dentist, shown)).isEqualTo(new Against(Granting.Reason.CONSENT_NEEDED));

        assertThat(redeem(outsiders.dentist("Tukashna"), shown)).isEqualTo(new Open(study));
    }

    @Test
    void isShownByAPatientOfTheirOwnAndTypedByADentist() {
        var shown = show(study, ChairTerm.MONTH);
        assertThatThrownBy(() -> redemptions.redeem(shown.signs())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> codes.show(outsiders.patient(), study, ChairTerm.MONTH))
                .isInstanceOf(AccessDeniedException.class);
        outsiders.enter(outsiders.dentist("Sama"));
        assertThatThrownBy(() -> codes.show(patient, study, ChairTerm.MONTH)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> codes.standing(shown.id())).isInstanceOf(AccessDeniedException.class);
        outsiders.enter(Role.RECEPTION);
        assertThatThrownBy(() -> redemptions.redeem(shown.signs())).isInstanceOf(AccessDeniedException.class);
        outsiders.enterToStay(outsiders.patient());
        assertThat(codes.standing(shown.id())).as("of another").isEqualTo(new CodeStanding.Over());
    }

    @Test
    void standsInNoRowAndInNoLineOfTheLog() {
        var shown = show(study, ChairTerm.MONTH);
        var dentist = outsiders.dentist("Tayna");
        redeem(dentist, NOBODYS);
        redeem(dentist, shown);

        assertThat(dsl.selectFrom(CHAIR_CODE)
                        .where(CHAIR_CODE.CHAIR_CODE_ID.eq(shown.id()))
                        .fetch()
                        .format(9_999))
                .doesNotContain(shown.signs().value());
        var told = trail.page(AuditTrail.Filter.about(patient.value()), 0, 20);
        assertThat(told)
                .extracting(AuditTrail.Entry::action)
                .contains(Action.CHAIR_CODE_SHOWN, Action.CHAIR_CODE_REDEEMED);
        assertThat(told.toString()).doesNotContain(shown.signs().value());
        assertThat(trail.page(new AuditTrail.Filter(Set.of(), null, Action.CHAIR_CODE_REFUSED, null, null), 0, 5)
                        .toString())
                .contains("CHAIR_CODE_REFUSED", "UNKNOWN")
                .doesNotContain(NOBODYS.value());
    }

    @Test
    void isKeptToItsWordByTheDatabase() {
        var shown = show(study, ChairTerm.WEEK);
        var dentist = outsiders.dentist("Bazova");

        refuses("is what the code gives", shown, dentist, outsiders.patient(), 7, Duration.ZERO);
        refuses("is what the code gives", shown, dentist, patient, 9, Duration.ZERO);
        refuses("is what the code gives", shown, dentist, patient, 7, Duration.ofMinutes(30));
        redeem(dentist, shown);
        refuses("Duplicate", shown, outsiders.dentist("Vtora"), patient, 7, Duration.ZERO);
        assertThatThrownBy(() -> cancel(shown)).hasStackTraceContaining("is not cancelled any more");
        outsiders.enterToStay(patient);
        var cancelled = show(study, ChairTerm.WEEK);
        codes.gone(cancelled.id());
        refuses("is what the code gives", cancelled, outsiders.dentist("Treta"), patient, 7, Duration.ZERO);
        assertThatThrownBy(() -> cancel(cancelled)).hasStackTraceContaining("cancelled once");
        assertThatThrownBy(() -> dsl.update(CHAIR_CODE)
                        .set(CHAIR_CODE.DAYS, 30)
                        .where(CHAIR_CODE.CHAIR_CODE_ID.eq(shown.id()))
                        .execute())
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> dsl.deleteFrom(CHAIR_CODE).execute()).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> dsl.update(ACCESS_GRANT)
                        .set(ACCESS_GRANT.CHAIR_CODE_ID, cancelled.id())
                        .execute())
                .hasStackTraceContaining("denied");
    }

    @Test
    void standsAloneForItsStudiesBeforeTheDatabaseToo() {
        var shown = show(study, ChairTerm.WEEK);

        assertThatThrownBy(() -> copy(shown, null)).hasStackTraceContaining("one code at a time");
        codes.gone(shown.id());
        copy(shown, null);
        assertThatThrownBy(() ->
                        copy(shown, outsiders.enter(outsiders.dentist("Ne")).value()))
                .hasStackTraceContaining("by a patient who may sign in");
    }

    void copy(Shown shown, UUID by) {
        var row = dsl.selectFrom(CHAIR_CODE)
                .where(CHAIR_CODE.CHAIR_CODE_ID.eq(shown.id()))
                .fetchSingle();
        row.set(CHAIR_CODE.CHAIR_CODE_ID, new ChairCodeId(UUID.randomUUID()));
        row.set(
                CHAIR_CODE.CODE_HASH,
                UUID.randomUUID().toString().substring(0, 32).getBytes(US_ASCII));
        row.set(CHAIR_CODE.CANCELLED_AT, null);
        row.set(CHAIR_CODE.CANCELLED_BY, null);
        if (by != null) {
            row.set(CHAIR_CODE.ISSUED_BY, by);
        }
        row.touched(true);
        dsl.insertInto(CHAIR_CODE).set(row).execute();
    }

    void refuses(String why, Shown shown, PractitionerId dentist, PatientId whose, int days, Duration after) {
        var starts = clock.instant().plus(after);
        assertThatThrownBy(() -> dsl.insertInto(ACCESS_GRANT)
                        .set(ACCESS_GRANT.ACCESS_GRANT_ID, new GrantId(UUID.randomUUID()))
                        .set(ACCESS_GRANT.PATIENT_ID, whose)
                        .set(ACCESS_GRANT.PRACTITIONER_ID, dentist)
                        .set(ACCESS_GRANT.STUDY_ID, study)
                        .set(ACCESS_GRANT.STARTS_AT, starts)
                        .set(ACCESS_GRANT.ENDS_AT, starts.plus(Duration.ofDays(days)))
                        .set(
                                ACCESS_GRANT.GRANTED_BY,
                                dsl.select(CHAIR_CODE.ISSUED_BY)
                                        .from(CHAIR_CODE)
                                        .where(CHAIR_CODE.CHAIR_CODE_ID.eq(shown.id()))
                                        .fetchSingle(CHAIR_CODE.ISSUED_BY))
                        .set(ACCESS_GRANT.CHAIR_CODE_ID, shown.id())
                        .execute())
                .hasStackTraceContaining(why);
    }

    void cancel(Shown shown) {
        dsl.update(CHAIR_CODE)
                .set(CHAIR_CODE.CANCELLED_AT, clock.instant())
                .set(CHAIR_CODE.CANCELLED_BY, UUID.randomUUID())
                .where(CHAIR_CODE.CHAIR_CODE_ID.eq(shown.id()))
                .execute();
    }

    Shown show(StudyId what, ChairTerm term) {
        return (Shown) codes.show(patient, what, term);
    }

    Redeeming redeem(PractitionerId dentist, Shown shown) {
        return redeem(dentist, shown.signs());
    }

    Redeeming redeem(PractitionerId dentist, ChairSigns signs) {
        outsiders.enter(dentist);
        return redemptions.redeem(signs);
    }
}
