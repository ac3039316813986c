package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.field;
import static bg.registratura.shell.Phrases.message;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Matter;
import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.StudyNames;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last two questions: what, and through which channel. */
class MatterFields extends Div {

    private final CheckboxGroup<StudyId> studies = new CheckboxGroup<>(word("disclosure.what"));
    private final Checkbox report = new Checkbox(word("disclosure.what.report"));
    private final Checkbox record = new Checkbox(word("disclosure.what.record"));
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(word("disclosure.by"));
    private final TextField collector = field("disclosure.collector", Recipient.LONGEST_NAME);

    MatterFields(PatientId patient, StudyNames names, Runnable changed) {
        addClassName("step-form");
        var all = names.of(patient);
        studies.setItems(all);
        studies.setItemLabelGenerator(study -> names.name(getLocale(), study));
        studies.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        studies.setVisible(!all.isEmpty());
        report.setVisible(!all.isEmpty());
        if (all.size() == 1) {
            studies.select(all.getFirst());
        }
        channel.setItems(Channel.OF_A_RELEASE);
        channel.setItemLabelGenerator(way -> word("disclosure.channel." + way.name()));
        channel.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        collector.setVisible(false);
        channel.addValueChangeListener(
                change -> collector.setVisible(change.getValue() == Channel.COLLECTION_BY_THIRD_PERSON));
        add(studies);
        var withheld = names.withheld(patient);
        if (!withheld.isEmpty()) {
            add(message("message-blocked", word("disclosure.what.withheld", listed(withheld, names))));
        } else if (all.isEmpty()) {
            var none = new Paragraph(word("disclosure.what.none"));
            none.addClassName("quiet");
            add(none);
        }
        var more = new Div(report, record);
        more.addClassName("ticks");
        add(more, channel, collector);
        studies.addValueChangeListener(_ -> changed.run());
        report.addValueChangeListener(_ -> changed.run());
        record.addValueChangeListener(_ -> changed.run());
        channel.addValueChangeListener(_ -> changed.run());
        collector.addValueChangeListener(_ -> changed.run());
    }

    private String listed(List<StudyId> withheld, StudyNames names) {
        return withheld.stream().map(study -> names.name(getLocale(), study)).collect(Collectors.joining("; "));
    }

    /** What is wanted; empty while nothing was chosen. */
    Optional<Matter> matter() {
        var chosen = studies.getValue();
        return chosen.isEmpty() && !record.getValue()
                ? Optional.empty()
                : Optional.of(new Matter(chosen, report.getValue() && !chosen.isEmpty(), record.getValue()));
    }

    /** Through which channel; empty while it is not known, or nobody is named to collect. */
    Optional<Channel> channel() {
        return channel.getOptionalValue()
                .filter(way -> way != Channel.COLLECTION_BY_THIRD_PERSON
                        || !collector.getValue().isBlank());
    }

    /** Who collects, where somebody does. */
    @Nullable
    String collector() {
        return collector.isVisible() && !collector.getValue().isBlank()
                ? collector.getValue().strip()
                : null;
    }
}
