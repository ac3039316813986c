package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.AsPrinted;
import bg.registratura.consent.Asking;
import bg.registratura.consent.Capacity;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Informant;
import bg.registratura.consent.Interdiction;
import bg.registratura.consent.SheetRequest;
import bg.registratura.consent.Signatories;
import bg.registratura.consent.Situation;
import bg.registratura.language.Languages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What decides how the sheet looks: who explains it, in which language, and how the patient will sign. */
class CircumstancesForm extends Div {

    private static final int CAPACITY_MATTERS_FROM = 14;

    private final transient Asking asking;
    private final TextField informant = new TextField(word("consent.informant"));
    private final TextField post = new TextField(word("consent.informant.post"));
    private final TextField uin = new TextField(word("consent.informant.uin"));
    private final Select<Locale> language = new Select<>();
    private final Select<Capacity> capacity = new Select<>();
    private final Checkbox byMark = new Checkbox(word("consent.by-mark"));
    private final Checkbox interpreted = new Checkbox(word("consent.interpreted"));
    private final Checkbox large = new Checkbox(word("consent.large-print"));
    private final Checkbox copy = new Checkbox(word("consent.copy-for-patient"));

    CircumstancesForm(Asking asking, String clerk, Runnable changed) {
        this.asking = asking;
        informant.setValue(clerk);
        post.setValue(word("consent.informant.clerk"));
        uin.setAllowedCharPattern("[0-9]");
        uin.setMaxLength(10);
        language.setLabel(word("consent.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(locale -> word("consent.language." + locale.getLanguage()));
        language.setValue(Languages.BULGARIAN);
        language.addValueChangeListener(_ -> changed.run());
        capacity.setLabel(word("consent.capacity"));
        capacity.setItems(Capacity.values());
        capacity.setItemLabelGenerator(one -> word("consent.capacity." + one.name()));
        capacity.setValue(Capacity.CAPABLE);
        Optional.ofNullable(asking.interdiction()).ifPresent(this::lock);
        capacity.addClassName("wide");
        capacity.setVisible(asking.patient().ageOn(asking.today()) >= CAPACITY_MATTERS_FROM);
        capacity.addValueChangeListener(_ -> changed.run());
        byMark.addValueChangeListener(_ -> changed.run());
        interpreted.addValueChangeListener(_ -> changed.run());
        var fields = new Div(informant, post, uin, capacity, language);
        fields.addClassName("fields");
        var ticks = new Div(byMark, interpreted, large, copy);
        ticks.addClassName("ticks");
        addClassName("step-form");
        add(fields, ticks);
    }

    /** As it stands on a sheet that was printed. */
    void show(Situation situation, AsPrinted printed) {
        informant.setValue(printed.informant().name());
        post.setValue(printed.informant().post());
        uin.setValue(Objects.requireNonNullElse(printed.informant().uin(), ""));
        language.setValue(Languages.closest(printed.locale()));
        large.setValue(printed.large());
        copy.setValue(printed.copies() > 1);
        capacity.setValue(asking.onRecord(situation).capacity());
        byMark.setValue(situation.signsByMark());
        interpreted.setValue(situation.interpreted());
    }

    /** What a court left to the patient stands on record; the desk does not judge it. */
    private void lock(Interdiction act) {
        capacity.setValue(act.capacity());
        capacity.setReadOnly(true);
        capacity.setHelperText(word("consent.capacity.on-record", act.name(), act.act()));
    }

    void signsByMark() {
        byMark.setValue(true);
    }

    Locale language() {
        return language.getValue();
    }

    boolean isLarge() {
        return large.getValue();
    }

    Signatories signatories() {
        return asking.signatories(capacity.getValue(), byMark.getValue(), interpreted.getValue());
    }

    /** What is to be printed; empty when something is lacking, which the fields then show. */
    Optional<SheetRequest> request(FormKind kind) {
        mark(informant, !informant.getValue().isBlank(), "consent.informant.required");
        mark(post, !post.getValue().isBlank(), "consent.informant.post.required");
        mark(uin, uin.isEmpty() || uin.getValue().matches("\\d{10}"), "consent.uin.malformed");
        if (informant.isInvalid() || post.isInvalid() || uin.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new SheetRequest(
                asking.order().id(),
                kind,
                language.getValue(),
                capacity.getValue(),
                byMark.getValue(),
                interpreted.getValue(),
                false,
                new Informant(informant.getValue(), post.getValue(), uin.isEmpty() ? null : uin.getValue()),
                null,
                copy.getValue() ? 2 : 1,
                large.getValue()));
    }
}
