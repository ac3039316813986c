package bg.registratura.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Languages;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.GivenPictures;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Dentists accept terms before they see anything; patients are told what changed, and nothing is asked of them. */
@DatabaseTest
class TermsTest {

    @Autowired
    Terms terms;

    @Autowired
    Viewing viewing;

    @Autowired
    GivenPictures list;

    @Autowired
    Sharing sharing;

    @Autowired
    InventedPictures pictures;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    TestOutsiders outsiders;
    PractitionerId dentist;
    StudyId study;

    @BeforeEach
    void aDentistWasLetIn() {
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Uslovna");
        var patient = outsiders.patient();
        study = pictures.add(patient, LocalDate.of(2125, 3, 5), 1);
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, study, 7)).isInstanceOf(Granted.class);
    }

    @AfterEach
    void leave() {
        outsiders.leave();
    }

    @Test
    void nothingIsShownBeforeTheyAreAccepted() {
        outsiders.comes(dentist);
        assertThat(terms.accepted()).isFalse();
        assertThat(InventedPictures.all(list)).isEmpty();
        assertThat(viewing.open(study)).isEmpty();

        var shown = terms.show(Languages.BULGARIAN);
        assertThat(shown.renewed()).isFalse();
        assertThat(terms.accept(shown, Languages.BULGARIAN)).isEqualTo(Accepting.ACCEPTED);

        assertThat(terms.accepted()).isTrue();
        assertThat(InventedPictures.all(list)).hasSize(1);
        assertThat(viewing.open(study)).isPresent();
        assertThat(terms.show(Languages.ENGLISH).acceptedAt()).isNotNull();
        assertThat(terms.print(Languages.BULGARIAN)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void anotherVersionAsksAgainAndSaysThatItChanged() {
        var account = outsiders.comes(dentist);
        sql.update("""
                insert into terms_acceptance (terms_acceptance_id, account_id, kind, version, language, text_hash, accepted_at)
                values (uuid(), ?, 'DENTIST_TERMS', '2025-1', 'bg', unhex(sha2('former', 256)), utc_timestamp(6))""", account.value().toString());

        assertThat(terms.accepted()).isFalse();
        assertThat(terms.show(Languages.BULGARIAN).renewed()).isTrue();
    }

    @Test
    void whatWasNotOnTheScreenIsNotAccepted() {
        outsiders.comes(dentist);
        var shown = terms.show(Languages.BULGARIAN);
        var former = new TermsText("2025-1", shown.adoptedOn(), shown.hash(), shown.html(), false, null);

        assertThat(terms.accept(former, Languages.BULGARIAN)).isEqualTo(Accepting.OVERTAKEN);
        assertThat(terms.accepted()).isFalse();
    }

    @Test
    void aPatientMarksTheNoticeAsReadOnceAndAcceptsNothing() {
        var patient = outsiders.patient();
        var account = outsiders.enter(patient);
        assertThat(terms.accepted()).isTrue();
        assertThat(terms.isUnread("2126-1")).isTrue();

        terms.read("2126-1", Languages.BULGARIAN);
        terms.read("2126-1", Languages.BULGARIAN);

        assertThat(terms.isUnread("2126-1")).isFalse();
        assertThat(sql.queryForObject(
                        "select count(*) from terms_acceptance where account_id = ?",
                        Integer.class,
                        account.value().toString()))
                .isEqualTo(1);
        assertThatThrownBy(() -> terms.accept(terms.show(Languages.BULGARIAN), Languages.BULGARIAN))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseKeepsWhatWasAcceptedAndByWhom() {
        var account = outsiders.enter(outsiders.patient());

        assertThatThrownBy(() -> sql.update("""
                        insert into terms_acceptance (terms_acceptance_id, account_id, kind, version, language, text_hash, accepted_at)
                        values (uuid(), ?, 'DENTIST_TERMS', '2026-1', 'bg', unhex(sha2('', 256)), utc_timestamp(6))""", account.value().toString()))
                .hasStackTraceContaining("dentists accept terms");
        assertThatThrownBy(() -> sql.update("update terms_acceptance set version = '2030-1'"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from terms_acceptance")).hasStackTraceContaining("denied");
    }
}
