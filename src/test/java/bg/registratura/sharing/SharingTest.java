package bg.registratura.sharing;

import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PractitionerId;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Granting.Reason;
import bg.registratura.sharing.Granting.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SharingTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Looks looks;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    TestOutsiders outsiders;

    @BeforeEach
    void outsiders() {
        outsiders = new TestOutsiders(dsl, clock);
    }

    final StudyId study = new StudyId(UUID.randomUUID());
    final StudyId another = new StudyId(UUID.randomUUID());

    @AfterEach
    void leave() {
        outsiders.leave();
    }

    @Test
    void aDentistSeesWhatWasGivenAndNothingElse() {
        var patient = outsiders.patient();
        var dentist = outsiders.dentist("Grantova");
        outsiders.enter(patient);

        assertThat(sharing.grant(dentist, study, today().plusDays(30))).isInstanceOf(Granted.class);

        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
        assertThat(sharing.maySee(dentist, patient, another)).isFalse();
        assertThat(sharing.maySee(dentist, outsiders.patient(), study)).isFalse();
        assertThat(sharing.maySee(outsiders.dentist("Drugova"), patient, study)).isFalse();
    }

    @Test
    void aGrantWithoutAStudyCoversThoseToCome() {
        var patient = outsiders.patient();
        var dentist = outsiders.dentist("Vsichkova");
        outsiders.enter(patient);

        sharing.grant(dentist, null, today());

        assertThat(sharing.maySee(dentist, patient, new StudyId(UUID.randomUUID())))
                .isTrue();
    }

    @Test
    void aWithdrawnGrantShowsNothingAtTheNextQuestion() {
        var patient = outsiders.patient();
        var dentist = outsiders.dentist("Otteglena");
        outsiders.enter(patient);
        var grant = ((Granted) sharing.grant(dentist, study, today().plusDays(7))).grant();

        assertThat(sharing.withdraw(grant)).isTrue();

        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        assertThat(sharing.withdraw(grant)).isFalse();
        assertThat(sharing.of(patient)).isEmpty();
    }

    @Test
    void nobodyWithdrawsWhatAnotherGave() {
        var patient = outsiders.patient();
        var dentist = outsiders.dentist("Chuzhdova");
        outsiders.enter(patient);
        var grant = ((Granted) sharing.grant(dentist, study, today().plusDays(7))).grant();

        outsiders.enter(outsiders.patient());

        assertThat(sharing.withdraw(grant)).isFalse();
        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
    }

    @Test
    void aGrantEndsWithItsLastDayInSofia() {
        var patient = outsiders.patient();
        var dentist = outsiders.dentist("Srokova");
        outsiders.enter(patient);
        sharing.grant(dentist, study, today());
        var midnight = today().plusDays(1).atStartOfDay(Dates.SOFIA).toInstant();
        var before = clock.instant();

        try {
            clock.set(midnight.minusSeconds(1));
            assertThat(sharing.maySee(dentist, patient, study)).isTrue();
            clock.set(midnight);
            assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        } finally {
            clock.set(before);
        }
    }

    @Test
    void whatCannotBeGivenIsSaidAndNotGiven() {
        var patient = outsiders.patient();
        var dentist = outsiders.dentist("Odbita");
        outsiders.enter(patient);

        assertThat(sharing.grant(dentist, study, today().minusDays(1))).isEqualTo(new Refused(Reason.ENDS_IN_THE_PAST));
        assertThat(sharing.grant(dentist, study, today().plusDays(366))).isEqualTo(new Refused(Reason.ENDS_TOO_LATE));
        assertThat(sharing.grant(new PractitionerId(UUID.randomUUID()), study, today()))
                .isEqualTo(new Refused(Reason.NO_SUCH_DENTIST));
        sharing.grant(dentist, null, today().plusDays(5));
        assertThat(sharing.grant(dentist, study, today().plusDays(5))).isEqualTo(new Refused(Reason.ALREADY_GIVEN));
        assertThat(sharing.of(patient)).hasSize(1);
    }

    @Test
    void onlyAPatientGives() {
        var dentist = outsiders.dentist("Sama");
        outsiders.enter(dentist);

        assertThatThrownBy(() -> sharing.grant(dentist, study, today())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseRefusesToProlongOrDeleteAGrant() {
        var patient = outsiders.patient();
        outsiders.enter(patient);
        var grant = ((Granted) sharing.grant(outsiders.dentist("Trayna"), study, today().plusDays(7))).grant();

        assertThatThrownBy(() -> dsl.update(ACCESS_GRANT)
                        .set(ACCESS_GRANT.ENDS_AT, clock.instant().plus(Duration.ofDays(900)))
                        .where(ACCESS_GRANT.ACCESS_GRANT_ID.eq(grant))
                        .execute())
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> dsl.deleteFrom(ACCESS_GRANT).execute()).hasStackTraceContaining("denied");
    }

    @Test
    void aDentistIsFoundByThreeLettersAndNeverWithoutAnOpenAccount() {
        var dentist = outsiders.dentist("Namirova");
        dsl.insertInto(PRACTITIONER)
                .set(PRACTITIONER.PRACTITIONER_ID, new PractitionerId(UUID.randomUUID()))
                .set(PRACTITIONER.GIVEN_NAME, "Vyara")
                .set(PRACTITIONER.FAMILY_NAME, "Namirova")
                .set(PRACTITIONER.REGISTERED_AT, clock.instant())
                .execute();

        assertThat(sharing.search("nami")).extracting(Dentist::id).containsExactly(dentist);
        assertThat(sharing.search("na")).isEmpty();
    }

    @Test
    void theFirstLookEndsTheMarkNewAndThePatientSeesWhoLooked() {
        var patient = outsiders.patient();
        var dentist = outsiders.dentist("Gledana");
        var account = outsiders.enter(dentist);

        assertThat(looks.seen(List.of(study))).isEmpty();
        looks.opened(study, patient);
        looks.pixelsLeft(study, patient);

        assertThat(looks.seen(List.of(study, another))).containsExactly(study);
        assertThat(looks.at(patient, 10)).singleElement().satisfies(look -> assertThat(look.account())
                .isEqualTo(account.value()));
    }

    @Test
    void pixelsThatLeaveWithoutAViewAreALookOnceADay() {
        var patient = outsiders.patient();
        outsiders.enter(outsiders.dentist("Tiha"));

        looks.pixelsLeft(study, patient);
        looks.pixelsLeft(study, patient);

        assertThat(looks.at(patient, 10)).hasSize(1);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.SOFIA);
    }
}
