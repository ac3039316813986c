package bg.registratura.sharing;

import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Sex;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Granting.Reason;
import bg.registratura.sharing.Granting.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

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

    final StudyId study = new StudyId(UUID.randomUUID());
    final StudyId another = new StudyId(UUID.randomUUID());

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aDentistSeesWhatWasGivenAndNothingElse() {
        var patient = patient();
        var dentist = dentist("Grantova");
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);

        assertThat(sharing.grant(dentist, study, today().plusDays(30))).isInstanceOf(Granted.class);

        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
        assertThat(sharing.maySee(dentist, patient, another)).isFalse();
        assertThat(sharing.maySee(dentist, patient(), study)).isFalse();
        assertThat(sharing.maySee(dentist("Drugova"), patient, study)).isFalse();
    }

    @Test
    void aGrantWithoutAStudyCoversThoseToCome() {
        var patient = patient();
        var dentist = dentist("Vsichkova");
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);

        sharing.grant(dentist, null, today());

        assertThat(sharing.maySee(dentist, patient, new StudyId(UUID.randomUUID())))
                .isTrue();
    }

    @Test
    void aWithdrawnGrantShowsNothingAtTheNextQuestion() {
        var patient = patient();
        var dentist = dentist("Otteglena");
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        var grant = ((Granted) sharing.grant(dentist, study, today().plusDays(7))).grant();

        assertThat(sharing.withdraw(grant)).isTrue();

        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        assertThat(sharing.withdraw(grant)).isFalse();
        assertThat(sharing.of(patient)).isEmpty();
    }

    @Test
    void nobodyWithdrawsWhatAnotherGave() {
        var patient = patient();
        var dentist = dentist("Chuzhdova");
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        var grant = ((Granted) sharing.grant(dentist, study, today().plusDays(7))).grant();

        enter(AccountKind.PATIENT, patient().value(), Role.PATIENT);

        assertThat(sharing.withdraw(grant)).isFalse();
        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
    }

    @Test
    void aGrantEndsWithItsLastDayInSofia() {
        var patient = patient();
        var dentist = dentist("Srokova");
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
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
        var patient = patient();
        var dentist = dentist("Odbita");
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);

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
        var dentist = dentist("Sama");
        enter(AccountKind.DENTIST, dentist.value(), Role.DENTIST);

        assertThatThrownBy(() -> sharing.grant(dentist, study, today())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseRefusesToProlongOrDeleteAGrant() {
        var patient = patient();
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        var grant = ((Granted) sharing.grant(dentist("Trayna"), study, today().plusDays(7))).grant();

        assertThatThrownBy(() -> dsl.update(ACCESS_GRANT)
                        .set(ACCESS_GRANT.ENDS_AT, clock.instant().plus(Duration.ofDays(900)))
                        .where(ACCESS_GRANT.ACCESS_GRANT_ID.eq(grant))
                        .execute())
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> dsl.deleteFrom(ACCESS_GRANT).execute()).hasStackTraceContaining("denied");
    }

    @Test
    void aDentistIsFoundByThreeLettersAndNeverWithoutAnOpenAccount() {
        var dentist = dentist("Namirova");
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
        var patient = patient();
        var dentist = dentist("Gledana");
        var account = enter(AccountKind.DENTIST, dentist.value(), Role.DENTIST);

        assertThat(looks.seen(List.of(study))).isEmpty();
        looks.opened(study, patient);
        looks.pixelsLeft(study, patient);

        assertThat(looks.seen(List.of(study, another))).containsExactly(study);
        assertThat(looks.at(patient, 10)).singleElement().satisfies(look -> assertThat(look.account())
                .isEqualTo(account.value()));
    }

    @Test
    void pixelsThatLeaveWithoutAViewAreALookOnceADay() {
        var patient = patient();
        enter(AccountKind.DENTIST, dentist("Tiha").value(), Role.DENTIST);

        looks.pixelsLeft(study, patient);
        looks.pixelsLeft(study, patient);

        assertThat(looks.at(patient, 10)).hasSize(1);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.SOFIA);
    }

    PatientId patient() {
        var id = new PatientId(UUID.randomUUID());
        dsl.insertInto(PATIENT)
                .set(PATIENT.PATIENT_ID, id)
                .set(PATIENT.CLIENT_NUMBER, Math.abs(id.value().getMostSignificantBits()))
                .set(PATIENT.GIVEN_NAME, "Vyara")
                .set(PATIENT.FAMILY_NAME, "Primerna")
                .set(PATIENT.BIRTH_DATE, LocalDate.of(2081, 3, 5))
                .set(PATIENT.SEX, Sex.FEMALE)
                .set(PATIENT.IDENTIFIER_KIND, IdentifierKind.NONE)
                .set(PATIENT.SEARCH_NAME, "primerna vyara")
                .set(PATIENT.REGISTERED_AT, clock.instant())
                .set(PATIENT.REGISTERED_BY, UUID.randomUUID())
                .execute();
        return id;
    }

    PractitionerId dentist(String familyName) {
        var id = new PractitionerId(UUID.randomUUID());
        dsl.insertInto(PRACTITIONER)
                .set(PRACTITIONER.PRACTITIONER_ID, id)
                .set(PRACTITIONER.GIVEN_NAME, "Testa")
                .set(PRACTITIONER.FAMILY_NAME, familyName)
                .set(PRACTITIONER.REGISTERED_AT, clock.instant())
                .execute();
        account(AccountKind.DENTIST, id.value());
        return id;
    }

    AccountId account(AccountKind kind, UUID subject) {
        var id = new AccountId(UUID.randomUUID());
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ACCOUNT_ID, id)
                .set(ACCOUNT.KIND, kind)
                .set(ACCOUNT.USERNAME, id.value().toString())
                .set(ACCOUNT.DISPLAY_NAME, "Test")
                .set(ACCOUNT.SUBJECT_ID, subject)
                .set(ACCOUNT.TOTP_KEY, new byte[] {1})
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .set(ACCOUNT.ACTIVATED_AT, clock.instant())
                .execute();
        return id;
    }

    AccountId enter(AccountKind kind, UUID subject, Role role) {
        var account = account(kind, subject);
        var who = new SignedIn(account, kind, "Test", subject, Set.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(role.authority()))));
        return account;
    }
}
