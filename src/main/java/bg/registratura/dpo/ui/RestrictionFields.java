package bg.registratura.dpo.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.restriction.Order;
import bg.registratura.restriction.RestrictedStudy;
import bg.registratura.restriction.RestrictionGround;
import bg.registratura.shell.DayPicker;
import bg.registratura.subjectrequest.RestrictionLetter;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a decision restricts, on which ground, until what, and when it is looked at again. */
class RestrictionFields extends Div {

    private final LocalDate today;
    private final RadioButtonGroup<RestrictionGround> ground =
            new RadioButtonGroup<>(getTranslation("restriction.field.ground"));
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>(getTranslation("restriction.field.what"));
    private final CheckboxGroup<RestrictedStudy> studies =
            new CheckboxGroup<>(getTranslation("restriction.field.studies"));
    private final TextField untilWhat = new TextField(getTranslation("restriction.field.until"));
    private final DayPicker reviewOn = new DayPicker(getTranslation("restriction.field.review"));

    RestrictionFields(List<RestrictedStudy> all, LocalDate today) {
        this.today = today;
        addClassName("step-form");
        ground.setItems(RestrictionGround.ofTheLaw());
        ground.setItemLabelGenerator(one -> getTranslation("restriction.ground." + one));
        ground.addThemeName("vertical");
        whole.setItems(true, false);
        whole.setItemLabelGenerator(one -> getTranslation(one ? "restriction.what.whole" : "restriction.what.chosen"));
        whole.addThemeName("vertical");
        whole.setValue(true);
        whole.setItemEnabledProvider(one -> one || !all.isEmpty());
        whole.addValueChangeListener(_ -> studies.setVisible(!isWhole()));
        studies.setItems(all);
        studies.setItemLabelGenerator(study ->
                getTranslation("visit.examination." + study.examination()) + ", " + Dates.form(study.takenOn()));
        studies.addThemeName("vertical");
        studies.setVisible(false);
        untilWhat.setMaxLength(Order.LONGEST);
        untilWhat.setHelperText(getTranslation("restriction.field.until.help"));
        untilWhat.setWidthFull();
        reviewOn.setValue(today.plusMonths(1));
        reviewOn.setHelperText(getTranslation("restriction.field.review.help"));
        add(
                new H3(getTranslation("restriction.form")),
                new Paragraph(getTranslation("restriction.form.text")),
                ground,
                whole,
                studies,
                untilWhat,
                reviewOn);
    }

    /** Tells whenever something an answer would say is filled in otherwise. */
    void whenFilled(Runnable listener) {
        List.<HasValue<?, ?>>of(ground, whole, studies, untilWhat)
                .forEach(field -> field.addValueChangeListener(_ -> listener.run()));
    }

    /** The answer as far as it is filled in. */
    String draft(RestrictionLetter letter) {
        return letter.of(ground.getValue(), isWhole(), studies.getValue(), untilWhat.getValue());
    }

    /** What is to be restricted; empty where something is missing, which is then shown at its field. */
    Optional<Order> order() {
        var day = reviewOn.getValue();
        var dated = day != null && day.isAfter(today) && !day.isAfter(today.plusMonths(Order.MOST_MONTHS));
        reviewOn.setErrorMessage(getTranslation("restriction.field.review.required"));
        reviewOn.setInvalid(!dated);
        untilWhat.setErrorMessage(getTranslation("restriction.field.until.required"));
        untilWhat.setInvalid(untilWhat.getValue().isBlank());
        studies.setErrorMessage(getTranslation("restriction.field.studies.required"));
        studies.setInvalid(!isWhole() && studies.getValue().isEmpty());
        ground.setErrorMessage(getTranslation("restriction.field.ground.required"));
        ground.setInvalid(ground.isEmpty());
        if (ground.isInvalid()) {
            ground.getElement().callJsFunction("focus");
        } else if (studies.isInvalid()) {
            studies.getElement().callJsFunction("focus");
        } else if (untilWhat.isInvalid()) {
            untilWhat.focus();
        } else if (!dated) {
            reviewOn.focus();
        }
        return ground.isInvalid() || studies.isInvalid() || untilWhat.isInvalid() || !dated
                ? Optional.empty()
                : Optional.of(new Order(
                        ground.getValue(), chosen(), untilWhat.getValue().strip(), day));
    }

    private Set<StudyId> chosen() {
        return isWhole()
                ? Set.of()
                : studies.getValue().stream().map(RestrictedStudy::id).collect(Collectors.toSet());
    }

    private boolean isWhole() {
        return Boolean.TRUE.equals(whole.getValue());
    }
}
