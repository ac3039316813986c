package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.ui.Relatives.Whose;
import bg.registratura.sharing.Dentist;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Granting.Refused;
import bg.registratura.sharing.Sharing;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets one more dentist in: who, what, how long. */
class GivingForm extends Div {

    private static final List<Integer> TERMS = List.of(7, 30, 90);

    private final transient Sharing sharing;
    private final transient Whose whose;
    private final transient @Nullable StudyId study;
    private final Runnable given;
    private final ComboBox<Dentist> dentist = new ComboBox<>(getTranslation("results.sharing.dentist"));
    private final RadioButtonGroup<Boolean> scope = new RadioButtonGroup<>(getTranslation("results.sharing.what"));
    private final RadioButtonGroup<Integer> days = new RadioButtonGroup<>(getTranslation("results.sharing.how-long"));

    GivingForm(Sharing sharing, Whose whose, @Nullable StudyId study, Runnable given) {
        this.sharing = sharing;
        this.whose = whose;
        this.study = study;
        this.given = given;
        addClassName("section");
        dentist.setItems(query -> Stream.of(query.getFilter().orElse(""))
                .flatMap(words -> sharing.search(words).stream())
                .skip(query.getOffset())
                .limit(query.getLimit()));
        dentist.setItemLabelGenerator(this::name);
        dentist.setHelperText(getTranslation("results.sharing.dentist.help"));
        dentist.setWidthFull();
        scope.setItems(study == null ? List.of(false) : List.of(true, false));
        scope.setItemLabelGenerator(one -> named(one ? "results.sharing.what.one" : "results.sharing.what.all"));
        scope.setValue(study != null);
        days.setItems(TERMS);
        days.setItemLabelGenerator(term -> getTranslation("results.sharing.days", term));
        days.setValue(TERMS.get(1));
        var give = new Button(named("results.sharing.give"), _ -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var explained = new Paragraph(getTranslation("results.sharing.explained"));
        explained.addClassName("quiet");
        add(new H2(named("results.sharing.add")), explained, dentist, scope, days, new Div(give));
    }

    /** Where there are several people in one sign-in, every word of the form says whose pictures it gives. */
    private String named(String key) {
        return whose.isOneOfSeveral() ? getTranslation(key + ".of", whose.name()) : getTranslation(key);
    }

    private String name(Dentist found) {
        var name = getTranslation("results.dentist", found.givenName(), found.familyName());
        return found.practice() == null ? name : name + " · " + found.practice();
    }

    private void give() {
        var chosen = dentist.getValue();
        dentist.setInvalid(chosen == null);
        dentist.setErrorMessage(getTranslation("results.sharing.dentist.required"));
        if (chosen == null) {
            dentist.focus();
            return;
        }
        switch (sharing.grantFor(whose.patient(), chosen.id(), scope.getValue() ? study : null, days.getValue())) {
            case Granted _ -> {
                dentist.clear();
                Notices.done("results.sharing.given");
                given.run();
            }
            case Refused(var reason) -> Notices.refused("results.sharing.refused." + reason.name());
        }
    }
}
