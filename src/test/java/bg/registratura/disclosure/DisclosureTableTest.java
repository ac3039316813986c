package bg.registratura.disclosure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.exposure.ReportRows;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database itself refuses of disclosures, whatever program speaks to it with the application's password. */
@DatabaseTest
class DisclosureTableTest {

    @Autowired
    JdbcTemplate sql;

    DisclosureRows rows;

    @BeforeEach
    void patientOfFortyFour() {
        rows = new DisclosureRows(sql, DAY.minusYears(44));
    }

    @Test
    void takesOneReleaseOfAConsentAndNoSecond() {
        var consent = rows.granted("WRITTEN", "BGR", Map.of());
        var disclosure = rows.disclose(rows.by(consent, "BGR"));
        rows.item(disclosure, "PICTURES", rows.study);

        refused(() -> rows.disclose(rows.by(consent, "BGR")), "disclosure_consent_carries_one_release");
    }

    @Test
    void wantsAConsentForANamedPersonAndForWhoeverCollects() {
        refused(
                () -> rows.disclose(rows.byLaw("NAMED_PERSON", "PATIENT_REQUEST")),
                "disclosure_to_a_named_person_is_by_consent");
        refused(
                () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "channel", "COLLECTION_BY_THIRD_PERSON")),
                "disclosure_to_a_named_person_is_by_consent");
        refused(() -> rows.disclose(rows.by(null, "BGR")), "was not given");
    }

    @Test
    void wantsTheConsentSignedNotWithdrawnAndNotExpired() {
        var unsigned = rows.sheet("WRITTEN", "BGR", Map.of());
        refused(() -> rows.disclose(rows.by(unsigned, "BGR")), "was not given");

        var withdrawn = rows.granted("WRITTEN", "BGR", Map.of());
        rows.withdraw(withdrawn);
        refused(() -> rows.disclose(rows.by(withdrawn, "BGR")), "was withdrawn");

        var expired = rows.granted("WRITTEN", "BGR", Map.of("expires_on", DAY.minusDays(1)));
        refused(() -> rows.disclose(rows.by(expired, "BGR")), "has expired");
    }

    @ParameterizedTest
    @CsvSource({"recipient_name, Somebody Else", "recipient_country, DEU", "channel, PRINT", "recipient_kind, FACILITY"
    })
    void takesAConsentForItsOwnRecipientCountryAndChannelAlone(String column, String value) {
        var row = rows.by(rows.granted("WRITTEN", "BGR", Map.of()), "BGR");
        row.put(column, value);

        refused(() -> rows.disclose(row), "for its own recipient, country and channel alone");
    }

    @Test
    void takesAConsentOfThePersonAloneAndForItsOwnStudies() {
        var consent = rows.granted("WRITTEN", "BGR", Map.of());
        var row = rows.by(consent, "BGR");
        row.put("patient_id", rows.rows.patient(DAY.minusYears(30)));
        refused(() -> rows.disclose(row), "for its own recipient");

        var disclosure = rows.disclose(rows.by(consent, "BGR"));
        refused(() -> rows.item(disclosure, "PICTURES", rows.study(rows.rows.patient)), "nothing more");
        refused(() -> rows.item(disclosure, "REPORT", rows.study), "nothing more");
        refused(() -> rows.item(disclosure, "RECORD", null), "nothing more");
        var byLaw = rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST"));
        refused(
                () -> rows.item(byLaw, "PICTURES", rows.study(rows.rows.patient(DAY.minusYears(30)))),
                "part of its own person");
    }

    @Test
    void letsNothingOutOfTheAreaWithoutTheExplicitFormAndTheOfficer() {
        refused(() -> rows.sheet("WRITTEN", "TUR", Map.of()), "needs the explicit form");
        var consent = rows.granted("TRANSFER", "TUR", Map.of());
        refused(() -> rows.disclose(rows.by(consent, "TUR")), "waits for the data protection officer");
        refused(() -> rows.say(consent, "COUNTERSIGNED", rows.rows.account), "what somebody else took in");
        refused(() -> rows.say(consent, "COUNTERSIGNED", rows.rows.account("another clerk")), "the data protection");

        rows.say(consent, "COUNTERSIGNED", rows.officer);

        assertThatCode(() -> rows.disclose(rows.by(consent, "TUR"))).doesNotThrowAnyException();
    }

    @Test
    void takesOneWordOfTheOfficerOnAStandingTransfer() {
        var inside = rows.granted("WRITTEN", "BGR", Map.of());
        refused(() -> rows.say(inside, "COUNTERSIGNED", rows.officer), "only a standing consent to a transfer");

        var declined = rows.granted("TRANSFER", "TUR", Map.of());
        rows.say(declined, "DECLINED", rows.officer);
        refused(() -> rows.say(declined, "COUNTERSIGNED", rows.officer), "only a standing consent");
        refused(() -> rows.disclose(rows.by(declined, "TUR")), "withdrawn or declined");
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC_BODY, PUBLIC_BODY", "COURT, COURT_ORDER", "FACILITY, CONTINUED_TREATMENT"})
    void letsNothingAbroadOnAnyGroundButTheConsent(String kind, String ground) {
        refused(
                () -> rows.disclose(rows.byLaw(kind, ground, "recipient_country", "DEU")),
                "abroad data go only by the consent");
        assertThatCode(() -> rows.disclose(rows.byLaw(kind, ground))).doesNotThrowAnyException();
    }

    @Test
    void knowsWhereADentistPractisesToday() {
        var dentist = rows.dentist("DEU");
        refused(
                () -> rows.disclose(rows.byLaw("TREATING", "CONTINUED_TREATMENT", "practitioner_id", dentist)),
                "where the register says they practise");
        refused(
                () -> rows.sheet("WRITTEN", "FRA", Map.of("practitioner_id", dentist)),
                "where the register says they practise");
        var consent = rows.granted("WRITTEN", "DEU", Map.of("practitioner_id", dentist, "recipient_kind", "TREATING"));
        var row = rows.by(consent, "DEU");
        row.putAll(row("practitioner_id", dentist, "recipient_kind", "TREATING"));

        sql.update("update practitioner set country = 'TUR' where practitioner_id = ?", dentist.toString());

        refused(() -> rows.disclose(row), "where the register says they practise");
    }

    @Test
    void wantsTheLicenceOfAnInsurerTheNoticeOfAThreatAndNobodyInStatistics() {
        refused(
                () -> rows.disclose(rows.byLaw("INSURER", "LICENSED_INSURER")),
                "disclosure_to_an_insurer_names_the_licence");
        refused(
                () -> rows.disclose(rows.byLaw("THREATENED", "THREAT_TO_OTHERS")),
                "disclosure_of_a_threat_is_told_to_the_person");
        refused(
                () -> rows.disclose(rows.byLaw("COURT", "COURT_ORDER", "notice", "WITHHELD_BY_ORDER")),
                "disclosure_notice_is_withheld_by_an_order");
        refused(() -> rows.disclose(rows.byLaw("STATISTICS", "STATISTICS")), "statistics_names_nobody");
        refused(
                () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "patient_id", null)),
                "statistics_names_nobody");
        rows.disclose(rows.byLaw("INSURER", "LICENSED_INSURER", "licence_section", "I, 2"));
        rows.disclose(rows.byLaw("THREATENED", "THREAT_TO_OTHERS", "notice", "GIVEN"));
        var statistics = rows.disclose(rows.byLaw("STATISTICS", "STATISTICS", "patient_id", null));
        refused(() -> rows.item(statistics, "RECORD", null), "nothing is given but counts");
        refused(() -> rows.item(statistics, "COUNTS", rows.study), "part of its own person");
        refused(
                () -> rows.item(rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST")), "COUNTS", rows.study),
                "disclosure_item_of_pictures_names_the_study");
        rows.item(statistics, "COUNTS", null);
        refused(
                () -> rows.disclose(rows.byLaw("FACILITY", "CONTINUED_TREATMENT", "act", "REPORTED")),
                "disclosure_of_a_report_is_for_statistics");
        refused(
                () -> rows.disclose(rows.byLaw("STATISTICS", "STATISTICS", "patient_id", null, "act", "REPORTED")),
                "disclosure_of_a_report_has_a_letter");
    }

    @Test
    void wantsWhatIsHandedOverTakenBySomebodyWhoWasLookedAt() {
        refused(() -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "taken_by", " ")), "who_took_it");
        refused(
                () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "identity_check_id", null)),
                "who_took_it");
        refused(
                () -> rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "medium_number", null)),
                "on_a_medium_names_it");
    }

    @ParameterizedTest
    @CsvSource({
        "44, CAPABLE, '', the patient has not signed",
        "44, LIMITED_INTERDICTION, SELF, the curator",
        "44, FULL_INTERDICTION, SELF, a parent or guardian",
        "16, CAPABLE, SELF, a parent or curator",
        "16, CAPABLE, PARENT, the patient has not signed",
        "9, CAPABLE, SELF, a parent or guardian"
    })
    void refusesAConsentThatLacksASignature(int age, String capacity, String signed, String sentence) {
        rows = new DisclosureRows(sql, DAY.minusYears(age));
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of("capacity", capacity));
        if (!signed.isEmpty()) {
            rows.sign(sheet, signed);
        }

        refused(() -> rows.say(sheet, "GRANTED", rows.rows.account), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "44, LIMITED_INTERDICTION, SELF CURATOR",
        "44, FULL_INTERDICTION, GUARDIAN",
        "16, CAPABLE, SELF PARENT",
        "9, CAPABLE, PARENT"
    })
    void takesAConsentByWhoeverTheLawNames(int age, String capacity, String signed) {
        rows = new DisclosureRows(sql, DAY.minusYears(age));
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of("capacity", capacity));
        rows.sign(sheet, signed.split(" "));

        assertThatCode(() -> rows.say(sheet, "GRANTED", rows.rows.account)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "44, CAPABLE, SELF",
        "44, LIMITED_INTERDICTION, SELF CURATOR",
        "44, FULL_INTERDICTION, GUARDIAN",
        "16, CAPABLE, SELF PARENT",
        "9, CAPABLE, PARENT"
    })
    void wantsTwoWitnessesOfAMarkWhoeverDecides(int age, String capacity, String signed) {
        rows = new DisclosureRows(sql, DAY.minusYears(age));
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of("capacity", capacity, "signed_by_mark", true));
        rows.sign(sheet, signed.split(" "));
        refused(() -> rows.say(sheet, "GRANTED", rows.rows.account), "two witnesses have not signed");
        rows.sign(sheet, "WITNESS");
        refused(() -> rows.say(sheet, "GRANTED", rows.rows.account), "two witnesses have not signed");
        rows.colleague(sheet, "WITNESS", rows.rows.account);

        assertThatCode(() -> rows.say(sheet, "GRANTED", rows.rows.account)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "44, CAPABLE, SELF",
        "44, LIMITED_INTERDICTION, SELF CURATOR",
        "44, FULL_INTERDICTION, GUARDIAN",
        "16, CAPABLE, SELF CURATOR",
        "9, CAPABLE, GUARDIAN"
    })
    void wantsTheInterpreterWhoeverDecides(int age, String capacity, String signed) {
        rows = new DisclosureRows(sql, DAY.minusYears(age));
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of("capacity", capacity, "interpreted", true));
        rows.sign(sheet, signed.split(" "));
        refused(() -> rows.say(sheet, "GRANTED", rows.rows.account), "the interpreter has not signed");
        rows.sign(sheet, "INTERPRETER");

        assertThatCode(() -> rows.say(sheet, "GRANTED", rows.rows.account)).doesNotThrowAnyException();
    }

    @Test
    void takesAColleagueForAWitnessAloneAndOnce() {
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of("signed_by_mark", true));
        refused(
                () -> rows.colleague(sheet, "SELF", rows.rows.account),
                "release_consent_signature_needs_an_identity_check");
        refused(() -> rows.colleague(sheet, "WITNESS", null), "release_consent_signature_needs_an_identity_check");
        refused(() -> rows.sign(sheet, "HEIR"), "release_consent_signature_has_a_known_role");
        rows.colleague(sheet, "WITNESS", rows.rows.account);

        refused(
                () -> rows.colleague(sheet, "WITNESS", rows.rows.account),
                "release_consent_signature_of_one_colleague_stands_once");
    }

    @Test
    void wantsALookOfThatDayForThisForEverySignature() {
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of());
        var stranger = rows.rows.patient(DAY.minusYears(30));

        refused(() -> rows.sign(sheet, "SELF", rows.rows.check(rows.rows.patient, "CONSENT", DAY)), "not looked at");
        refused(
                () -> rows.sign(sheet, "SELF", rows.rows.check(rows.rows.patient, "RELEASE", DAY.minusDays(1))),
                "not looked at");
        refused(() -> rows.sign(sheet, "SELF", rows.rows.check(stranger, "RELEASE", DAY)), "not looked at");
        refused(
                () -> rows.sign(sheet, "SELF", rows.rows.check(rows.rows.patient, "RELEASE", DAY, "SELF", false)),
                "not looked at");
        rows.sign(sheet, "SELF");
        rows.say(sheet, "GRANTED", rows.rows.account);
        refused(() -> rows.say(sheet, "WITHDRAWN", rows.rows.account), "not looked at");
        var check = rows.rows.check(rows.rows.patient, "RELEASE", DAY);
        refused(() -> rows.say(sheet, "WITHDRAWN", rows.rows.account, check, null), "withdraws_on_a_signed_sheet");
    }

    @Test
    void neverLetsASignedConsentGrow() {
        var sheet = rows.sheet("WRITTEN", "BGR", Map.of());
        rows.sign(sheet, "SELF");

        refused(
                () -> rows.rows.insert(
                        "release_consent_study",
                        row("release_consent_id", sheet, "study_id", rows.study(rows.rows.patient))),
                "never grows");
    }

    @Test
    void takesNothingOfAWithheldStudyUntilTheTwoReleasedIt() {
        var told = new ReportRows(rows.rows);
        var incident = told.incident();
        var disclosure = rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST"));
        refused(() -> rows.item(disclosure, "PICTURES", told.study), "a withheld study is not disclosed");
        refused(() -> rows.item(disclosure, "REPORT", told.study), "a withheld study is not disclosed");
        rows.rows.insert("account_role", row("account_id", rows.rows.account, "role", "REPORTING_PHYSICIAN"));
        told.decide(incident, "REPORTING_PHYSICIAN", rows.rows.account, "RELEASED", ReportRows.TEN);
        refused(() -> rows.item(disclosure, "PICTURES", told.study), "a withheld study is not disclosed");

        told.decide(incident, "DPO", rows.officer, "RELEASED", ReportRows.TEN);

        assertThatCode(() -> rows.item(disclosure, "PICTURES", told.study)).doesNotThrowAnyException();
    }

    @Test
    void tellsLaterWhatWasWithheldAndNothingElse() {
        var plain = rows.disclose(rows.byLaw("COURT", "COURT_ORDER"));
        var withheld = rows.disclose(
                rows.byLaw("COURT", "COURT_ORDER", "notice", "WITHHELD_BY_ORDER", "notice_order", "12/2125"));

        refused(() -> tell(plain), "only a notice that was withheld");
        refused(() -> tell(withheld, null, "LETTER"), "on a day and in some manner");
        refused(() -> tell(withheld, DAY, null), "on a day and in some manner");
        refused(() -> tell(withheld, DAY.minusDays(1), "LETTER"), "between the release and today");
        refused(() -> tell(withheld, DAY.plusDays(1), "LETTER"), "between the release and today");
        refused(() -> tell(withheld, DAY, "E_MAIL"), "disclosure_told_in_a_known_manner");
        assertThatCode(() -> tell(withheld)).doesNotThrowAnyException();
    }

    @Test
    void hasTheSameAreaAsTheRules() {
        assertThat(Set.copyOf(sql.queryForList("select country from eea_country", String.class)))
                .isEqualTo(Area.MEMBERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disclosure set ground = 'PATIENT_REQUEST'",
                "delete from disclosure",
                "update disclosure_item set kind = 'RECORD'",
                "delete from disclosure_item",
                "delete from disclosure_told",
                "update disclosure_annulled set reason = 'another'",
                "delete from disclosure_annulled",
                "update release_consent set country = 'BGR'",
                "delete from release_consent",
                "delete from release_consent_study",
                "delete from release_consent_signature",
                "update release_consent_event set event = 'GRANTED'",
                "delete from release_consent_event",
                "insert into eea_country (country) values ('TUR')",
                "truncate table disclosure",
                "drop trigger disclosure_has_its_ground",
                "alter table disclosure drop constraint disclosure_by_consent_names_it"
            })
    void givesTheApplicationNoWayToChangeWhatStands(String statement) {
        rows.disclose(rows.by(rows.granted("WRITTEN", "BGR", Map.of()), "BGR"));

        refused(() -> sql.execute(statement), "denied");
    }

    @Test
    void takesOneCounterEntryOfAReleaseByThoseWhoMayAndNeverGivesItsConsentBack() {
        var consent = rows.granted("WRITTEN", "BGR", Map.of());
        var released = rows.disclose(rows.by(consent, "BGR"));
        var looked = rows.disclose(rows.byLaw("PATIENT", "PATIENT_REQUEST", "act", "EXPORTED"));

        refused(
                () -> annul(released, "mistake", rows.rows.account),
                "by the shift lead or the data protection officer");
        refused(() -> annul(released, " ", rows.officer), "disclosure_annulled_has_a_reason");
        refused(() -> annul(looked, "mistake", rows.officer), "only a release that a person entered");
        annul(released, "mistake", rows.officer);

        refused(() -> annul(released, "again", rows.officer), "Duplicate");
        refused(() -> rows.disclose(rows.by(consent, "BGR")), "disclosure_consent_carries_one_release");
    }

    void annul(UUID disclosure, String reason, UUID by) {
        rows.rows.insert(
                "disclosure_annulled",
                row(
                        "disclosure_id", disclosure,
                        "reason", reason,
                        "annulled_at", NINE.plusHours(1),
                        "annulled_on", DAY,
                        "annulled_by", by));
    }

    void tell(UUID disclosure) {
        tell(disclosure, DAY, "LETTER");
    }

    void tell(UUID disclosure, @Nullable LocalDate on, @Nullable String manner) {
        rows.rows.insert(
                "disclosure_told",
                row(
                        "disclosure_id", disclosure,
                        "told_at", NINE,
                        "told_on", on,
                        "manner", manner,
                        "told_by", rows.officer));
    }

    static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(sentence);
    }
}
