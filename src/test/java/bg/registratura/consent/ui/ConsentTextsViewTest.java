package bg.registratura.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.consent.ConsentTexts;
import bg.registratura.consent.PregnancyAges;
import bg.registratura.consent.PregnancyRules;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Texts are of the frontal cephalogram here, which no other test asks a consent for. */
@DatabaseTest
class ConsentTextsViewTest {

    static final Examination KIND = Examination.CEPH_PA;

    @Autowired
    ApplicationContext house;

    @Autowired
    ConsentTexts texts;

    @Autowired
    PregnancyRules rules;

    @Autowired
    TestClock clock;

    Screen screen;

    @BeforeEach
    void clockOnTheWall() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void sayThatTheModelTextWaitsForAPhysician() {
        open(Role.REPORTING_PHYSICIAN);
        screen.choose("visit.examination", Examination.CBCT);

        screen.see("consent.texts.version", 1);
        screen.see("consent.texts.in-force.shipped");
        screen.see("consent.texts.rests.shipped");
        screen.see("consent.text.benefit.CBCT");
    }

    @Test
    void callForTheApprovalOfWhatCameWithTheProgramAndKeepWhatIsTyped() {
        open(Role.ADMINISTRATOR);
        screen.press("consent.drafts.open");
        assertThat(screen.field("consent.texts.approved-by").getValue())
                .as("an administrator approves nothing in their own name")
                .isEmpty();
        screen.see("consent.drafts.lead");

        screen.type("consent.texts.order", "16");
        screen.press("consent.drafts.approve");
        screen.see("consent.texts.field.required");
        assertThat(screen.field("consent.texts.order").getValue()).isEqualTo("16");
    }

    @Test
    void takeANewVersionThatBeginsWithTheLastOne() {
        open(Role.REPORTING_PHYSICIAN);
        screen.choose("visit.examination", KIND);
        screen.press("consent.texts.new");
        assertThat(screen.field("consent.texts.benefit").getValue()).isNotBlank();
        assertThat(screen.field("consent.texts.approved-by").getValue()).isEqualTo("М. Тестова");

        screen.type("consent.texts.dose", "Дозата е малка.");
        screen.press("consent.texts.adopt");
        screen.see("consent.texts.field.required");

        screen.type("consent.texts.order", "12");
        screen.press("consent.texts.adopt");
        _assertNone(Dialog.class);
        var text = texts.inForce(KIND, Languages.BULGARIAN).orElseThrow();
        assertThat(text.blocks().dose()).isEqualTo("Дозата е малка.");
        screen.see("consent.texts.in-force");
        screen.see("consent.texts.version", text.version());
    }

    @Test
    void keepWhatWasTypedWhenADayIsWrong() {
        open(Role.REPORTING_PHYSICIAN);
        screen.choose("visit.examination", KIND);
        screen.press("consent.texts.new");
        screen.type("consent.texts.dose", "Написано.");
        screen.type("consent.texts.order", "13");
        screen.choose("consent.texts.effective-on", Dates.dayOf(TestClock.START).minusDays(3));
        screen.press("consent.texts.adopt");

        assertThat(screen.field("consent.texts.dose").getValue()).isEqualTo("Написано.");
        assertThat(texts.inForce(KIND, Languages.BULGARIAN)
                        .orElseThrow()
                        .blocks()
                        .dose())
                .isNotEqualTo("Написано.");
    }

    @Test
    void lacksABlockOnlyWithAComplaintAtItsField() {
        open(Role.REPORTING_PHYSICIAN);
        screen.choose("visit.examination", KIND);
        screen.press("consent.texts.new");
        screen.type("consent.texts.order", "14");
        screen.type("consent.texts.refusal", "");
        screen.press("consent.texts.adopt");

        screen.see("consent.texts.block.required");
    }

    @Test
    void letTheAdministratorSetTheAgesOfTheQuestionOnPregnancy() {
        open(Role.ADMINISTRATOR);
        IntegerField from = screen.field(IntegerField.class, "consent.ages.from");
        _setValue(from, 5);
        screen.press("consent.ages.save");
        assertThat(from.isInvalid()).isTrue();
        assertThat(rules.ages()).isEqualTo(PregnancyAges.USUAL);

        _setValue(from, 11);
        screen.press("consent.ages.save");
        assertThat(rules.ages()).isEqualTo(new PregnancyAges(11, 55));
        rules.change(PregnancyAges.USUAL);
    }

    @Test
    void offerTheAgesToNobodyElse() {
        open(Role.REPORTING_PHYSICIAN);

        assertThat(_find(IntegerField.class)).isEmpty();
    }

    @Test
    void showTheLeafletBeforeItIsAdopted() {
        open(Role.REPORTING_PHYSICIAN);
        screen.press("consent.texts.new");
        screen.type("consent.texts.order", "15");
        var dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText(screen.text("consent.texts.preview"))));

        _get(Dialog.class);
    }

    void open(Role role) {
        At.desk(role);
        screen = new Screen(house);
        screen.open(ConsentTextsView.class);
    }
}
