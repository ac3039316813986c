package bg.registratura.consent;

import static bg.registratura.consent.SignerRole.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.Consenting.Reason;
import bg.registratura.consent.TextAdopting.Adopted;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Texts are of the occlusal plane here, which no other test asks a consent for. */
@DatabaseTest
class ConsentTextsTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);
    static final Examination KIND = Examination.OCCLUSAL;
    static final Answers ANSWERS = new Answers(Pregnancy.NO, "", "");

    @Autowired
    ConsentTexts texts;

    @Autowired
    Explanations explanations;

    @Autowired
    ShippedTexts shipped;

    @Autowired
    ConsentForms forms;

    @Autowired
    Consents consents;

    @Autowired
    PastSheets sheets;

    @Autowired
    TabletSheets tablet;

    @Autowired
    ConsentStep step;

    @Autowired
    ConsentRoom room;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;
    Visit visit;
    OrderId order;

    @BeforeEach
    void patientWithAnOrder() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = room.patient(TODAY.minusYears(43));
        visit = room.visit(patient);
        order = room.order(visit, KIND);
    }

    @Test
    void areThereFromTheFirstDayForEveryExaminationInEveryLanguage() {
        for (var language : Languages.all()) {
            for (var examination : Examination.values()) {
                var first = first(examination, language);
                assertThat(first.adoption().shipped()).isTrue();
                assertThat(first.adoption().approvedBy()).isNull();
                assertThat(first.blocks()).isEqualTo(shipped.blocks(examination, language));
                assertThat(first.blocks().minutesAloud()).isBetween(1, 5);
            }
        }
    }

    @Test
    void areLaidDownOnce() {
        shipped.afterSingletonsInstantiated();

        assertThat(sql.queryForObject("select count(*) from consent_text where version = 1", Integer.class))
                .isEqualTo(Examination.values().length * Languages.all().size());
    }

    @Test
    void takeEffectOnTheirDayAndReplaceTheLastOne() {
        var planned = adopt("друго", TODAY.plusDays(1));
        assertThat(inForce()).isNotEqualTo(planned);

        clock.advance(Duration.ofDays(1));
        assertThat(inForce()).isEqualTo(planned);
        assertThat(planned.fingerprint()).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
        assertThat(log()).contains("CONSENT_TEXT_ADOPTED");
    }

    @Test
    void areReplacedByWhatIsWrittenLaterEvenIfItTakesEffectSooner() {
        adopt("за вдругиден", TODAY.plusDays(2));
        var today = adopt("за днес", TODAY);
        assertThat(inForce()).isEqualTo(today);

        clock.advance(Duration.ofDays(2));
        assertThat(inForce()).isEqualTo(today);
    }

    @Test
    void takeEffectTodayOrLaterAndNotBeforeTheirOrder() {
        assertThat(attempt("вчера", TODAY.minusDays(1), TODAY.minusDays(1), last()))
                .isEqualTo(new TextAdopting.Refused(TextAdopting.Reason.EFFECTIVE_IN_THE_PAST));
        assertThat(attempt("утре", TODAY.plusDays(1), TODAY, last()))
                .isEqualTo(new TextAdopting.Refused(TextAdopting.Reason.ORDERED_TOO_LATE));
    }

    @Test
    void areWrittenByOneAtATimeAndNotForNothing() {
        var before = last();
        adopt("първи", TODAY);
        assertThat(attempt("втори", TODAY, TODAY, before))
                .isEqualTo(new TextAdopting.Refused(TextAdopting.Reason.OVERTAKEN));
        assertThat(attempt("първи", TODAY, TODAY, last()))
                .isEqualTo(new TextAdopting.Refused(TextAdopting.Reason.UNCHANGED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REPORTING_PHYSICIAN", "ADMINISTRATOR"})
    void areWrittenByThePhysicianOrTheAdministrator(Role role) {
        At.desk(role);

        assertThatThrownBy(() -> texts.adopt(proposal("чужд", TODAY, TODAY, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> texts.all(KIND, Languages.BULGARIAN)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void standOnTheSheetAndInTheRecord() {
        var text = adopt("на листа", TODAY);
        At.desk(Role.RECEPTION);
        room.print(order, FormKind.CONSENT);

        assertThat(sheets.of(patient)).singleElement().satisfies(sheet -> assertThat(sheet.text())
                .isEqualTo(new PastSheet.Version(text.version(), "7", false, text.fingerprint())));
        assertThat(explanations.values(text).get("textVersion").toString())
                .contains("версия " + text.version(), "№ 7", text.fingerprint());
    }

    @Test
    void ofASheetThatWaitsAreReplacedByPrintingItAnew() {
        var waiting = room.print(order, FormKind.CONSENT).form();
        adopt("нов текст", TODAY);
        At.desk(Role.RECEPTION);

        assertThat(forms.asPrinted(waiting).superseded()).isTrue();
        assertThat(step.states(List.of(visit))).containsEntry(visit.id(), StepState.waiting("consent.step.to-print"));
        assertThat(consents.grant(waiting, ANSWERS, room.signers(patient, PATIENT)))
                .isEqualTo(new Consenting.Refused(Reason.TEXT_SUPERSEDED));
        var anew = room.print(order, FormKind.CONSENT).form();
        assertThat(anew.number()).isNotEqualTo(waiting.number());
        assertThat(consents.grant(anew, ANSWERS, room.signers(patient, PATIENT)))
                .isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void neverStandInTheWayOfANo() {
        var waiting = room.print(order, FormKind.CONSENT).form();
        adopt("по-нов текст", TODAY);
        At.desk(Role.RECEPTION);

        assertThat(consents.refuse(waiting, "", room.signers(patient, PATIENT)))
                .isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void ofASheetAreThoseItWasIssuedWithWhenItIsRefusedLater() {
        adopt("каквото се четеше тогава", TODAY);
        At.desk(Role.RECEPTION);
        var waiting = room.print(order, FormKind.CONSENT).form();
        adopt("каквото важи сега", TODAY);
        At.desk(Role.RECEPTION);
        var no = new OnTablet(waiting, ConsentEvent.REFUSED, null, "", room.signers(patient, PATIENT));

        assertThat(tablet.fill(no).sheet().html())
                .contains("каквото се четеше тогава")
                .doesNotContain("каквото важи сега");
        assertThat(explanations.on(waiting).orElseThrow().blocks().benefit()).isEqualTo("каквото се четеше тогава");
    }

    @Test
    void leaveASignedSheetAsItWas() {
        var form = room.print(order, FormKind.CONSENT).form();
        consents.grant(form, ANSWERS, room.signers(patient, PATIENT));
        var before = sheets.of(patient).getFirst().text();
        adopt("след подписа", TODAY);
        At.desk(Role.RECEPTION);

        assertThat(sheets.of(patient).getFirst().text()).isEqualTo(before);
    }

    @Test
    void comeInLargePrintAndAgainAsPrinted() {
        var large = room.print(room.request(order, FormKind.CONSENT).large(true));
        assertThat(forms.asPrinted(large.form()).large()).isTrue();

        var again = room.print(room.request(order, FormKind.CONSENT).large(true));
        assertThat(again.form()).isEqualTo(large.form());
        var small = room.print(order, FormKind.CONSENT);
        assertThat(small.form().number()).isNotEqualTo(large.form().number());
    }

    @Test
    void areALeafletToTakeHome() {
        assertThat(explanations.leaflet(KIND, Languages.ENGLISH, true)).startsWith("%PDF".getBytes());
    }

    @Test
    void sayAllTheLawAsks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextBlocks("полза", "доза", List.of("един"), "друго", "отказ"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextBlocks("полза", " ", List.of("един", "два"), "друго", "отказ"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextBlocks("полза", "доза", List.of("един", "а".repeat(601)), "друго", "отказ"));
    }

    ConsentText first(Examination examination, java.util.Locale language) {
        At.desk(Role.ADMINISTRATOR);
        return texts.all(examination, language).getLast();
    }

    ConsentText inForce() {
        return texts.inForce(KIND, Languages.BULGARIAN).orElseThrow();
    }

    int last() {
        At.desk(Role.REPORTING_PHYSICIAN);
        return texts.all(KIND, Languages.BULGARIAN).getFirst().version();
    }

    ConsentText adopt(String benefit, LocalDate effectiveOn) {
        var last = last();
        return ((Adopted) attempt(benefit, TODAY, effectiveOn, last)).text();
    }

    TextAdopting attempt(String benefit, LocalDate orderedOn, LocalDate effectiveOn, int follows) {
        return texts.adopt(proposal(benefit, orderedOn, effectiveOn, follows));
    }

    static TextProposal proposal(String benefit, LocalDate orderedOn, LocalDate effectiveOn, int follows) {
        var blocks = new TextBlocks(benefit, "доза", List.of("един", "два", "три", "четири"), "друго", "отказ");
        return new TextProposal(
                KIND,
                Languages.BULGARIAN,
                follows,
                blocks,
                Adoption.by("7", orderedOn, "М. Тестова", "д-р Калин Образцов", effectiveOn));
    }

    List<String> log() {
        return sql.queryForList("select action from audit_event where object_type = 'consent_text'", String.class);
    }
}
