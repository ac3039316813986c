package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static bg.registratura.disclosure.DisclosureTableTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.DatabaseTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who receives is who may, and is looked at: plain SQL, the application's user. */
@DatabaseTest
class ReceivingTableTest {

    @Autowired
    JdbcTemplate sql;

    DisclosureRows rows;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new DisclosureRows(sql, DAY.minusYears(44));
    }

    @Test
    void handsOverAfterALookOfThatDayForThatPersonThatShowedThem() {
        var other = rows.rows.patient(DAY.minusYears(30));

        handed("PATIENT", rows.rows.check(other, "RELEASE", DAY));
        handed("PATIENT", rows.rows.check(rows.rows.patient, "RELEASE", DAY.minusDays(1)));
        handed("PATIENT", rows.rows.check(rows.rows.patient, "CONSENT", DAY));
        handed("PATIENT", rows.rows.check(rows.rows.patient, "RELEASE", DAY, "SELF", false));
        handed("PATIENT", rows.stranger(DAY, true));
        handed("HEIR", rows.rows.check(rows.rows.patient, "RELEASE", DAY));
        handed("REPRESENTATIVE", rows.rows.check(rows.rows.patient, "RELEASE", DAY));
    }

    @Test
    void handsNothingForAnotherToThePatientsOwnDocument() {
        var own = rows.rows.check(rows.rows.patient, "RELEASE", DAY);

        refused(
                () -> rows.disclose(rows.byLaw("COURT", "COURT_ORDER", "identity_check_id", own)),
                "was not looked at today as the one who may");
        refused(
                () -> rows.disclose(rows.byLaw("COURT", "COURT_ORDER", "identity_check_id", rows.stranger(DAY, false))),
                "was not looked at today as the one who may");
    }

    @Test
    void givesAPersonWhatIsTheirsIntoTheirOwnHandByTheNameOfTheirDocument() {
        var row = rows.by(rows.granted("WRITTEN", "BGR", Map.of()), "BGR");
        taken(row, "Ana Izmislena", rows.stranger(DAY, true, "Another Name"));
        taken(row, "Ana Izmislena", rows.stranger(DAY, true, null));
        taken(row, "Another Name", rows.stranger(DAY, true, "Another Name"));
        taken(rows.byLaw("PATIENT", "PATIENT_REQUEST"), "Another Name", null);
        taken(rows.byLaw("COURT", "COURT_ORDER"), "Some Messenger", rows.stranger(DAY, true));
        var messenger = rows.byLaw("COURT", "COURT_ORDER", "taken_by", "Some Messenger");
        messenger.put("identity_check_id", rows.stranger(DAY, true, "Some Messenger"));

        assertThatCode(() -> rows.disclose(messenger)).doesNotThrowAnyException();
        row.putAll(row("taken_by", "Ana Izmislena", "identity_check_id", rows.stranger(DAY, true)));
        assertThatCode(() -> rows.disclose(row)).doesNotThrowAnyException();
    }

    @Test
    void givesWhoeverCollectsWhatTheirDocumentShowsThemToBe() {
        var collected = Map.of("channel", "COLLECTION_BY_THIRD_PERSON", "collector_name", "Some Collector");
        var row = rows.by(rows.granted("WRITTEN", "BGR", collected), "BGR");
        row.putAll(row("channel", "COLLECTION_BY_THIRD_PERSON"));

        taken(row, "Some Collector", rows.stranger(DAY, true));
        row.put("identity_check_id", rows.stranger(DAY, true, "Some Collector"));
        assertThatCode(() -> rows.disclose(row)).doesNotThrowAnyException();
    }

    @Test
    void givesADentistWhatIsTheirsAfterALookIntoTheirOwnDocument() {
        var dentist = rows.dentist("BGR");
        var row = rows.byLaw("TREATING", "CONTINUED_TREATMENT", "practitioner_id", dentist);
        refused(() -> rows.disclose(row), "was not looked at today as the one who may");
        row.put("identity_check_id", rows.look(rows.dentist("BGR")));
        refused(() -> rows.disclose(row), "was not looked at today as the one who may");

        row.put("identity_check_id", rows.look(dentist));
        assertThatCode(() -> rows.disclose(row)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "16, PATIENT, SELF, PARENT, a parent or curator",
        "16, REPRESENTATIVE, PARENT, SELF, the patient was not looked at",
        "16, REPRESENTATIVE, CURATOR, SELF, the patient was not looked at",
        "44, REPRESENTATIVE, CURATOR, SELF, the patient was not looked at",
        "9, REPRESENTATIVE, PARENT, '', ''",
        "44, REPRESENTATIVE, GUARDIAN, '', ''",
        "44, PATIENT, SELF, '', ''"
    })
    void givesToAllWhoSpeakForAPatientTogether(int age, String kind, String taker, String other, String sentence) {
        rows = new DisclosureRows(sql, DAY.minusYears(age));
        var row = rows.byLaw(kind, "PATIENT_REQUEST", "identity_check_id", check(taker));
        named(row);
        if (!other.isEmpty()) {
            refused(() -> rows.disclose(row), sentence);
            check(other);
        }

        assertThatCode(() -> rows.disclose(row)).doesNotThrowAnyException();
    }

    @Test
    void givesNobodyWhatIsOfAChildInTheChildsHandOrOfSomebodyCapableToAParent() {
        rows = new DisclosureRows(sql, DAY.minusYears(9));
        refused(() -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST")), "taken by who speaks for them");

        rows = new DisclosureRows(sql, DAY.minusYears(44));
        check("CURATOR");
        refused(
                () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "identity_check_id", check("CURATOR"))),
                "was not looked at today as the one who may");
        assertThatCode(() -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST")))
                .as("the curator stands beside them")
                .doesNotThrowAnyException();
    }

    @Test
    void givesAnHeirNothingWithoutThePapersOfTheDeathAndTheKinship() {
        var row = rows.byLaw("HEIR", "PATIENT_REQUEST", "identity_check_id", check("HEIR"));
        named(row);
        refused(() -> rows.disclose(row), "without the paper of the death");
        row.putAll(row("died_on", DAY.minusDays(9), "death_act", "12/2125"));
        refused(() -> rows.disclose(row), "without the paper of the kinship");
        row.putAll(row("kinship", "NEIGHBOUR", "kinship_act", "7/2125"));
        refused(() -> rows.disclose(row), "disclosure_is_to_kin_up_to_the_fourth_degree");
        row.putAll(row("kinship", "COUSIN", "died_on", DAY.plusDays(1)));
        refused(() -> rows.disclose(row), "between the birth and today");
        row.put("died_on", DAY.minusYears(44).minusDays(1));
        refused(() -> rows.disclose(row), "between the birth and today");

        row.put("died_on", DAY.minusDays(9));
        assertThatCode(() -> rows.disclose(row)).doesNotThrowAnyException();
        refused(
                () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "died_on", DAY)),
                "disclosure_tells_of_a_death_to_an_heir_alone");
    }

    @Test
    void givesAnHeirNothingOfSomebodyWhoWasHereAfterTheirDeath() {
        check("SELF");
        var row = rows.byLaw("HEIR", "PATIENT_REQUEST", "identity_check_id", check("HEIR"));
        named(row);
        row.putAll(
                row("died_on", DAY.minusDays(1), "death_act", "12/2125", "kinship", "COUSIN", "kinship_act", "7/2125"));
        refused(() -> rows.disclose(row), "nobody died before a day on which they were here");

        row.put("died_on", DAY);
        assertThatCode(() -> rows.disclose(row)).doesNotThrowAnyException();
    }

    @Test
    void takesEachSignatureOfAnotherPersonByTheNameOfTheirDocument() {
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of("signed_by_mark", true, "interpreted", true));
        var first = check("WITNESS");
        refused(() -> rows.sign(sheet, "WITNESS", "Another Name", first), "bears the name of the document");
        rows.sign(sheet, "SELF");
        rows.sign(sheet, "WITNESS", first);

        refused(() -> rows.sign(sheet, "WITNESS", first), "each signature of a sheet is of another person");
        var interpreter = rows.rows.check(rows.rows.patient, "RELEASE", DAY, "INTERPRETER", name(first));
        refused(() -> rows.sign(sheet, "INTERPRETER", interpreter), "each signature of a sheet is of another person");
    }

    @ParameterizedTest
    @CsvSource({
        "INSURER, PATIENT_REQUEST",
        "COURT, PUBLIC_BODY",
        "THREATENED, PATIENT_REQUEST",
        "OTHER_DENTIST, CONTINUED_TREATMENT",
        "FACILITY, PATIENT_REQUEST",
        "PATIENT, COURT_ORDER",
        "PUBLIC_BODY, LICENSED_INSURER"
    })
    void givesOnTheGroundOfTheRecipientAlone(String kind, String ground) {
        refused(
                () -> rows.disclose(rows.byLaw(kind, ground, "licence_section", "I", "notice", "GIVEN")),
                "disclosure_is_on_the_ground_of_its_recipient");
    }

    @Test
    void namesNoPractitionerInAnotherPart() {
        var abroad = rows.dentist("TUR");

        refused(
                () -> rows.disclose(rows.byLaw(
                        "PATIENT", "PATIENT_REQUEST", "practitioner_id", abroad, "recipient_country", "TUR")),
                "disclosure_to_a_practitioner_is_to_a_dentist");
        refused(
                () -> rows.sheet("TRANSFER", "TUR", Map.of("practitioner_id", abroad)),
                "release_consent_to_a_practitioner_is_to_a_dentist");
    }

    @Test
    void addsNothingAfterTheConsentWasWithdrawn() {
        var consent = rows.granted("WRITTEN", "BGR", Map.of());
        var disclosure = rows.disclose(rows.by(consent, "BGR"));
        rows.item(disclosure, "PICTURES", rows.study);
        rows.withdraw(consent);

        refused(() -> rows.item(disclosure, "PICTURES", rows.study), "was withdrawn");
    }

    @Test
    void takesDownByItsOwnClockWhenADisclosureWasEntered() {
        var disclosure = rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "entered_at", NINE.plusYears(100)));

        assertThat(sql.queryForObject(
                        "select entered_at < '2200-01-01' from disclosure where disclosure_id = ?",
                        Boolean.class,
                        disclosure.toString()))
                .isTrue();
        assertThatCode(() -> rows.item(disclosure, "PICTURES", rows.study)).doesNotThrowAnyException();
    }

    @Test
    void countsTheAgeOfThePersonWhicheverRecordTheSheetIsUnder() {
        rows = new DisclosureRows(sql, DAY.minusYears(20));
        var younger = rows.rows.patient(DAY.minusYears(16));
        merge(younger, rows.rows.patient);
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of());
        rows.sign(sheet, "SELF");

        refused(() -> rows.say(sheet, "GRANTED", rows.rows.account), "a parent or curator");
        rows.sign(sheet, "CURATOR");
        assertThatCode(() -> rows.say(sheet, "GRANTED", rows.rows.account)).doesNotThrowAnyException();
    }

    private UUID check(String bearer) {
        return rows.rows.check(rows.rows.patient, "RELEASE", DAY, bearer, true);
    }

    private String name(UUID check) {
        return sql.queryForObject(
                "select coalesce(max(bearer_name), 'Vyara') from identity_check where identity_check_id = ?",
                String.class,
                check.toString());
    }

    /** To whoever was looked at, and into their hand. */
    private void named(Map<String, Object> row) {
        var name = name((UUID) row.get("identity_check_id"));
        row.putAll(row("recipient_name", name, "taken_by", name));
    }

    private void taken(Map<String, Object> row, String by, @Nullable UUID check) {
        row.put("taken_by", by);
        if (check != null) {
            row.put("identity_check_id", check);
        }
        refused(() -> rows.disclose(row), "taken by that person, whose document was looked into");
    }

    private void handed(String kind, UUID check) {
        refused(
                () -> rows.disclose(rows.byLaw(kind, "PATIENT_REQUEST", "identity_check_id", check)),
                "was not looked at today as the one who may");
    }

    private void merge(UUID kept, UUID merged) {
        rows.rows.insert(
                "patient_merge",
                row(
                        "merge_id",
                        UUID.randomUUID(),
                        "kept_id",
                        kept,
                        "merged_id",
                        merged,
                        "ground",
                        "NUMBER_MISTAKEN",
                        "reason",
                        "one person",
                        "merged_at",
                        NINE,
                        "merged_by",
                        rows.rows.account));
    }
}
