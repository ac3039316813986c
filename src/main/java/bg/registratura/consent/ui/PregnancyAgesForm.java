package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.PregnancyAges;
import bg.registratura.consent.PregnancyRules;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;

/** At which ages the question on pregnancy is put; it stays on every paper, and of an unknown sex it is always asked. */
class PregnancyAgesForm extends Div {

    private final transient PregnancyRules rules;
    private final IntegerField from =
            field("consent.ages.from", PregnancyAges.EARLIEST_FROM, PregnancyAges.LATEST_FROM);
    private final IntegerField to = field("consent.ages.to", PregnancyAges.EARLIEST_TO, PregnancyAges.LATEST_TO);

    PregnancyAgesForm(PregnancyRules rules) {
        this.rules = rules;
        from.setValue(rules.ages().from());
        to.setValue(rules.ages().to());
        var lead = new Paragraph(word("consent.ages.lead"));
        lead.addClassName("quiet");
        var fields = new Div(from, to);
        fields.addClassName("fields");
        add(new H2(word("consent.ages")), lead, fields, Acts.row(Acts.plain("consent.ages.save", this::save)));
        addClassName("step-form");
    }

    private void save() {
        if (isGood(from) && isGood(to)) {
            rules.change(new PregnancyAges(from.getValue(), to.getValue()));
            Notices.done("consent.ages.saved", from.getValue(), to.getValue());
        }
    }

    private static boolean isGood(IntegerField field) {
        var good = !field.isEmpty() && field.getValue() >= field.getMin() && field.getValue() <= field.getMax();
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : word("consent.ages.between", field.getMin(), field.getMax()));
        return good;
    }

    private static IntegerField field(String key, int least, int most) {
        var field = new IntegerField(word(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }
}
