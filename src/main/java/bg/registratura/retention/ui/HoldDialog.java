package bg.registratura.retention.ui;

import bg.registratura.language.Dates;
import bg.registratura.retention.Cause;
import bg.registratura.retention.HeldStudy;
import bg.registratura.retention.LegalHolds;
import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** A new hold: on whom or what, in which case, and when to look at it again. */
class HoldDialog extends Dialog {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CASE = 80;
    private static final int LONGEST_AUTHORITY = 200;

    private final transient LegalHolds holds;
    private final transient Runnable placed;
    private final PersonChoice person;
    private final Select<HeldStudy> study = new Select<>();
    private final TextField caseNumber = text("retention.hold.case-number", LONGEST_CASE);
    private final TextField authority = text("retention.hold.authority", LONGEST_AUTHORITY);
    private final TextArea reason = new TextArea(getTranslation("retention.hold.reason"));
    private final Checkbox withheld = new Checkbox(getTranslation("retention.hold.withhold"));
    private final DayPicker reviewOn = new DayPicker(getTranslation("retention.hold.next-review"));

    HoldDialog(LegalHolds holds, PatientSearch search, Runnable placed) {
        this.holds = holds;
        this.placed = placed;
        person = new PersonChoice(search, this::chosen);
        setHeaderTitle(getTranslation("retention.hold.place"));
        setWidth("min(94vw, 46rem)");
        study.setLabel(getTranslation("retention.hold.what"));
        study.setEmptySelectionAllowed(true);
        study.setEmptySelectionCaption(getTranslation("retention.hold.everything"));
        study.setItemLabelGenerator(held -> held == null
                ? getTranslation("retention.hold.everything")
                : getTranslation("visit.examination." + held.examination()) + ", " + Dates.form(held.takenOn()));
        study.setEnabled(false);
        reason.setMaxLength(LONGEST_REASON);
        reason.addClassName("wide");
        withheld.setHelperText(getTranslation("retention.hold.withhold.helper"));
        reviewOn.setValue(holds.latestReview());
        var fields = new Div(study, reviewOn, caseNumber, authority, reason, withheld);
        fields.addClassName("fields");
        var form = new Div(person, fields);
        form.addClassName("step-form");
        add(form);
        var save = new Button(getTranslation("retention.hold.place"), _ -> place());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("retention.close"), _ -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                person.focus();
            }
        });
    }

    private void chosen(Match match) {
        study.setItems(holds.studies(match.id()));
        study.clear();
        study.setEnabled(true);
        caseNumber.focus();
    }

    private void place() {
        var whose = person.chosen();
        if (!isComplete() | !person.isComplete() || whose.isEmpty()) {
            return;
        }
        var one = study.getValue();
        holds.place(new LegalHolds.Wanted(
                whose.get().id(),
                one == null ? null : one.id(),
                new Cause(reason.getValue(), caseNumber.getValue(), authority.getValue(), withheld.getValue()),
                reviewOn.getValue()));
        close();
        placed.run();
    }

    private boolean isComplete() {
        var day = reviewOn.getValue();
        var dated = day != null && day.isAfter(holds.today()) && !day.isAfter(holds.latestReview());
        reviewOn.setInvalid(!dated);
        reviewOn.setErrorMessage(dated ? "" : getTranslation("retention.hold.review-on.required"));
        return dated & require(caseNumber) & require(authority) & require(reason);
    }

    private <F extends HasValidation & HasValue<?, String>> boolean require(F field) {
        var good = !field.getValue().isBlank();
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : getTranslation("retention.required"));
        return good;
    }

    private TextField text(String key, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        return field;
    }
}
