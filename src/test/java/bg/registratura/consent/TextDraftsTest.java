package bg.registratura.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Texts are the English ones of the lateral cephalogram and of the joints here, which no other test adopts. */
@DatabaseTest
@DisplayName("Texts that came with the program")
class TextDraftsTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);
    static final Adoption ORDER = Adoption.by("21", TODAY, "М. Тестова", "д-р Калин Образцов", TODAY);

    @Autowired
    TextDrafts drafts;

    @Autowired
    ConsentTexts texts;

    @Autowired
    Explanations explanations;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    @BeforeEach
    void physician() {
        clock.set(TestClock.START);
        At.desk(Role.REPORTING_PHYSICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void becomeVersionsOfTheLaboratoryByOneOrder() {
        var read = of(Examination.CEPH_LAT);
        assertThat(drafts.approve(read, ORDER)).isInstanceOf(TextAdopting.Adopted.class);

        var approved = texts.inForce(Examination.CEPH_LAT, Languages.ENGLISH).orElseThrow();
        assertThat(approved.isDraft()).isFalse();
        assertThat(approved.adoption()).isEqualTo(ORDER);
        assertThat(approved.blocks()).isEqualTo(read.getFirst().blocks());
        assertThat(of(Examination.CEPH_LAT)).isEmpty();
        assertThat(drafts.approve(read, ORDER))
                .as("another physician at another desk, a moment later")
                .isEqualTo(new TextAdopting.Refused(TextAdopting.Reason.OVERTAKEN));
    }

    @Test
    void sayOnEveryPaperThatNobodyApprovedThem() {
        var draft = of(Examination.TMJ).getFirst();

        assertThat(explanations.values(draft)).containsKey("draft");
        assertThat(explanations.values(draft).get("textVersion").toString())
                .contains("not approved", draft.fingerprint());
        assertThat(explanations.values(
                        new ConsentText(draft.id(), draft.examination(), draft.language(), 2, draft.blocks(), ORDER)))
                .doesNotContainKey("draft");
    }

    @Test
    void areNotApprovedByTheDesk() {
        var read = of(Examination.TMJ);
        At.desk(Role.SHIFT_LEAD);

        assertThatThrownBy(() -> drafts.approve(read, ORDER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(drafts::waiting).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void cannotPassForApprovedInSql() {
        var copied =
                "insert into consent_text select uuid(), examination, language, version + %s, benefit, dose, risk_1,"
                        + " risk_2, risk_3, risk_4, alternatives, refusal_risk, true, order_number, ordered_on, author, %s,"
                        + " effective_on, unhex(sha2(concat_ws('\n', examination, language, version + 1, benefit, dose, risk_1,"
                        + " risk_2, risk_3, risk_4, alternatives, refusal_risk), 256)), recorded_on, recorded_at, null"
                        + " from consent_text where examination = 'TMJ' and language = 'en' and version = 1";

        assertThatThrownBy(() -> sql.update(copied.formatted("1", "'д-р Калин Образцов'")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("consent_text_shipped_is_a_draft");
        assertThatThrownBy(() -> sql.update(copied.formatted("1", "null")))
                .hasMessageContaining("consent_text_shipped_is_a_draft");
    }

    List<ConsentText> of(Examination examination) {
        return drafts.waiting().stream()
                .filter(text ->
                        text.examination() == examination && text.language().equals(Languages.ENGLISH))
                .toList();
    }
}
