package bg.registratura.results.ui;

import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.results.Megabytes;
import bg.registratura.results.Retrieval.Load;
import bg.registratura.results.StudyWords;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several studies of one person in one ZIP: all of them, or those that are chosen. */
class TakeSeveral extends Details {

    private final PatientId patient;
    private final List<Load> loads;
    private final Anchor link = new Anchor();
    private final Paragraph none = new Paragraph();

    TakeSeveral(PatientId patient, List<Load> loads) {
        this.patient = patient;
        this.loads = loads;
        setSummaryText(getTranslation("results.take.title"));
        addClassName("take-several");
        var choice = new CheckboxGroup<Load>(getTranslation("results.take.which"));
        choice.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choice.setItems(loads);
        choice.setItemLabelGenerator(this::named);
        choice.setValue(new HashSet<>(loads));
        choice.addValueChangeListener(change -> aim(change.getValue()));
        Downloads.asDownload(link);
        link.addClassName("act-link-first");
        none.setText(getTranslation("results.take.none"));
        none.addClassName("quiet");
        var content = new Div(choice, link, none);
        content.addClassName("stack");
        add(content);
        aim(Set.copyOf(loads));
    }

    private void aim(Set<Load> chosen) {
        none.setVisible(chosen.isEmpty());
        link.setVisible(!chosen.isEmpty());
        var address = "images/people/" + patient.value() + "/archive.zip?lang="
                + getLocale().getLanguage();
        link.setHref(loads.stream()
                .filter(chosen::contains)
                .map(load -> "&study=" + load.study().id().value())
                .collect(Collectors.joining("", address, "")));
        link.setText(getTranslation(
                "results.take.link",
                Counts.of(getLocale(), chosen.size(), "count.examination"),
                Megabytes.of(getLocale(), chosen.stream().mapToLong(Load::bytes).sum())));
    }

    private String named(Load load) {
        return getTranslation(
                "results.take.one",
                StudyWords.kind(getLocale(), load.study()),
                Dates.day(getLocale(), load.study().madeOn()),
                Counts.of(getLocale(), load.files(), "count.image"),
                Megabytes.of(getLocale(), load.bytes()));
    }
}
