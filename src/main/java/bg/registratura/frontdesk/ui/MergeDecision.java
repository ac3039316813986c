package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Beside;
import bg.registratura.people.MergeGround;
import bg.registratura.people.MergeOrder;
import bg.registratura.people.MergeOrder.Seen;
import bg.registratura.people.Merges;
import bg.registratura.people.Merging;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** Which number stays, on what ground and why: then one press. Whatever goes wrong, what was typed stays. */
class MergeDecision extends Div {

    private static final int LONGEST = 300;

    private final transient Merges merges;
    private final transient Consumer<PatientId> open;
    private final Runnable compareAgain;
    private final transient List<Patient> both;
    private final RadioButtonGroup<Patient> kept = new RadioButtonGroup<>();
    private final Select<MergeGround> ground = new Select<>();
    private final TextField reason = new TextField(getTranslation("people.merge.reason"));
    private final Div said = new Div();

    MergeDecision(Beside beside, Merges merges, Consumer<PatientId> open, Runnable compareAgain) {
        this.merges = merges;
        this.open = open;
        this.compareAgain = compareAgain;
        both = List.of(beside.one().patient(), beside.other().patient());
        addClassName("merge-decision");
        said.getElement().setAttribute("role", "alert");
        said.setVisible(false);
        set(beside.twoNumbers());
        Acts.walk(List.of(reason), this::merge);
        add(kept, ground, reason, said, Acts.row(Acts.primary("people.merge.press", Key.F9, this::merge)));
    }

    private void set(boolean twoNumbers) {
        kept.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kept.setLabel(getTranslation("people.merge.keep"));
        kept.setItems(both);
        kept.setItemLabelGenerator(patient -> getTranslation(
                "people.merge.keep.of",
                String.valueOf(patient.clientNumber()),
                Dates.day(getLocale(), Dates.dayOf(patient.registeredAt()))));
        kept.setValue(proposed());
        ground.setLabel(getTranslation("people.merge.ground"));
        ground.setItems(
                twoNumbers
                        ? EnumSet.complementOf(EnumSet.of(MergeGround.REGISTERED_TWICE))
                        : EnumSet.allOf(MergeGround.class));
        ground.setItemLabelGenerator(value -> getTranslation("people.merge.ground." + value.name()));
        if (!twoNumbers) {
            ground.setValue(MergeGround.REGISTERED_TWICE);
        }
        reason.setHelperText(getTranslation("people.merge.reason.help"));
        reason.setMaxLength(LONGEST);
    }

    /** The record with the surer number, else the older one; the lead may choose the other. */
    private Patient proposed() {
        return both.stream()
                .min(Comparator.comparing(Patient::identifierKind).thenComparing(Patient::clientNumber))
                .orElseThrow();
    }

    /** Puts the cursor where the next thing is typed. */
    void focus() {
        if (ground.isEmpty()) {
            ground.focus();
        } else {
            reason.focus();
        }
    }

    private void merge() {
        reason.setErrorMessage(getTranslation("people.merge.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        ground.setErrorMessage(getTranslation("people.merge.ground.missing"));
        ground.setInvalid(ground.isEmpty());
        if (ground.isInvalid() || reason.isInvalid()) {
            focus();
            return;
        }
        var stays = kept.getValue();
        var goes = both.stream().filter(one -> !one.equals(stays)).findFirst().orElseThrow();
        var order = new MergeOrder(
                Seen.of(stays),
                Seen.of(goes),
                ground.getValue(),
                reason.getValue().strip());
        switch (merges.merge(order)) {
            case Merging.Merged _ -> {
                open.accept(stays.id());
                Notices.done(
                        "people.merged", String.valueOf(goes.clientNumber()), String.valueOf(stays.clientNumber()));
            }
            case Merging.OnePerson _ ->
                say("people.merge.one-person", Acts.plain("frontdesk.match.open", () -> open.accept(stays.id())));
            case Merging.TwoNumbers _ -> say("people.merge.two-numbers");
            case Merging.Overtaken _ -> say("people.merge.overtaken", Acts.plain("people.merge.again", compareAgain));
        }
    }

    private void say(String key, Component... more) {
        said.removeAll();
        said.setClassName("message message-blocked");
        said.add(new Paragraph(getTranslation(key)));
        said.add(more);
        said.setVisible(true);
        said.scrollIntoView();
    }
}
