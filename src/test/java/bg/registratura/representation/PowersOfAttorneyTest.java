package bg.registratura.representation;

import static bg.registratura.representation.TestRepresentatives.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.PowerOfAttorney.Notarised;
import bg.registratura.representation.Recording.Reason;
import bg.registratura.representation.Recording.Refused;
import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class PowersOfAttorneyTest {

    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    Authorities authorities;

    @Autowired
    Patients patients;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void sitDown() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = ((Registered) patients.register(TestPeople.somebody())).id();
    }

    @Test
    void letTheProxyDoWhatTheyNameUntilTheyEnd() {
        var authority = TestRepresentatives.recorded(
                powers.record(grant(patient, "Пълномощник Тестов", Set.of(Power.ASK_FOR_DATA), TODAY.plusDays(5))));

        assertThat(authorities.allows(authority, Power.ASK_FOR_DATA, TODAY)).isTrue();
        assertThat(authorities.allows(authority, Power.RECEIVE_ANSWER, TODAY)).isFalse();
        assertThat(authorities.allows(authority, Power.ASK_FOR_DATA, TODAY.plusDays(5)))
                .isTrue();
        assertThat(authorities.allows(authority, Power.ASK_FOR_DATA, TODAY.plusDays(6)))
                .isFalse();
        assertThat(authorities.goodToday(patient)).extracting(Empowered::name).containsExactly("Пълномощник Тестов");
    }

    @Test
    void endWithAReasonOnceAndNeverChange() {
        var id = ((Authority.ByPower) TestRepresentatives.proxy(powers, patient, "Пълномощник Тестов")).id();

        powers.end(id, "оттеглено от пациента");

        assertThat(powers.goodToday(patient)).isEmpty();
        assertThat(powers.of(patient).getFirst().endedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> jdbc.update(
                        "update power_of_attorney set ends_on = '2130-01-01' where power_of_attorney_id = ?",
                        id.value().toString()))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.update("delete from power_of_attorney_scope"))
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void areNotRecordedTwiceNorOverNorFromTheFuture() {
        var all = Set.of(Power.values());
        powers.record(grant(patient, "Пълномощник Тестов", all, null));

        assertThat(powers.record(grant(patient, "Пълномощник Тестов", all, null)))
                .isEqualTo(new Refused(Reason.ALREADY));
        assertThat(powers.record(grant(patient, "Друг Тестов", all, TODAY.minusDays(1))))
                .isEqualTo(new Refused(Reason.OVER));
        var future = new Notarised("Друг Тестов", "Измислен Нотариус", "000", "1", TODAY.plusDays(1), false);
        assertThat(powers.record(new PowersOfAttorney.Grant(patient, future, all, null)))
                .isEqualTo(new Refused(Reason.NOT_YET));
    }

    @Test
    void nameSomethingAndANotary() {
        assertThatThrownBy(() -> grant(patient, "Пълномощник Тестов", Set.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Notarised.isNotaryNumber("012")).isTrue();
        assertThat(Notarised.isNotaryNumber("1234")).isFalse();
        assertThat(Notarised.isNotaryNumber("\u0661")).isFalse();
    }
}
