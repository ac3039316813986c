package bg.registratura.visit.ui;

import bg.registratura.people.Practitioner;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Ordering;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Region;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;

/** Taking a referral: which examination, of what, why, and who asks. */
class ReferralForm extends Div {

    private final transient Orders orders;
    private final VisitId visit;
    private final Runnable changed;

    private final Select<Examination> examination = new Select<>();
    private final TextField teeth = new TextField(getTranslation("visit.teeth"));
    private final ToothChart chart = new ToothChart(chosen -> teeth.setValue(chosen.text()));
    private final Select<Region> region = new Select<>();
    private final TextField question = new TextField(getTranslation("visit.question"));
    private final Select<Purpose> purpose = new Select<>();
    private final PractitionerField practitioner;
    private final PaperFields paper;
    private final Div said = new Div();

    ReferralForm(Orders orders, Practitioners practitioners, Visit visit, Runnable changed) {
        this.orders = orders;
        this.visit = visit.id();
        this.paper = new PaperFields(visit.openedOn());
        this.changed = changed;
        this.practitioner = new PractitionerField(practitioners);
        set();
        var fields = new Div(examination, teeth, region, question, practitioner, paper, purpose);
        fields.addClassName("fields");
        said.addClassNames("message", "message-waits");
        said.getElement().setAttribute("role", "alert");
        said.setVisible(false);
        add(
                fields,
                chart,
                said,
                Acts.row(practitioner.newOne(), Acts.primary("visit.referral.take", Key.F9, this::take)));
        Acts.walk(
                List.of(examination, teeth, region, question, practitioner, paper.number, paper.on, paper.national),
                this::take);
    }

    private void set() {
        examination.setLabel(getTranslation("visit.examination"));
        examination.setItems(Examination.values());
        examination.setItemLabelGenerator(kind -> getTranslation("visit.examination." + kind.name()));
        examination.setValue(Examination.PANORAMIC);
        purpose.setLabel(getTranslation("visit.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(why -> getTranslation("visit.purpose." + why.name()));
        purpose.setValue(Purpose.DIAGNOSTIC);
        teeth.setHelperText(getTranslation("visit.teeth.help"));
        question.setHelperText(getTranslation("visit.question.help"));
        question.setMaxLength(Referral.LONGEST_QUESTION);
        question.addClassName("wide");
        teeth.addValueChangeListener(change -> Teeth.read(change.getValue()).ifPresent(chart::show));
        region.setLabel(getTranslation("visit.region"));
        region.setItems(Region.values());
        region.setEmptySelectionAllowed(true);
        region.setItemLabelGenerator(part -> part == null ? "" : getTranslation("visit.region." + part.name()));
        examination.addValueChangeListener(_ -> chart.setOpened(Referral.needsTeeth(examination.getValue())));
    }

    private void take() {
        if (!isRight()) {
            return;
        }
        tell(orders.place(visit, referral()));
    }

    private void tell(Ordering ordering) {
        switch (ordering) {
            case Ordering.Placed placed -> {
                Notices.done("visit.referral.done", placed.accessionNumber());
                changed.run();
            }
            case Ordering.VisitClosed _ -> {
                Notices.refused("visit.referral.closed");
                changed.run();
            }
            case Ordering.Same(var number) -> askWhetherMeant(number);
        }
    }

    private void askWhetherMeant(String number) {
        said.removeAll();
        said.add(
                new Paragraph(getTranslation("visit.referral.same", number)),
                Acts.plain("visit.referral.same.another", () -> tell(orders.placeBeside(visit, referral()))));
        said.setVisible(true);
    }

    private boolean isRight() {
        var read = Teeth.read(teeth.getValue());
        teeth.setErrorMessage(getTranslation(read.isEmpty() ? "visit.teeth.malformed" : "visit.teeth.missing"));
        teeth.setInvalid(read.isEmpty()
                || (Referral.needsTeeth(examination.getValue()) && read.get().isEmpty()));
        question.setErrorMessage(getTranslation("visit.question.missing"));
        question.setInvalid(question.getValue().isBlank());
        var wrong = Stream.of(teeth, question).filter(HasValidation::isInvalid).findFirst();
        wrong.ifPresent(TextField::focus);
        return paper.isRight() && wrong.isEmpty();
    }

    private Referral referral() {
        return new Referral(
                examination.getValue(),
                Teeth.read(teeth.getValue()).orElse(Teeth.NONE),
                region.getValue(),
                question.getValue(),
                purpose.getValue(),
                practitioner.getOptionalValue().map(Practitioner::id).orElse(null),
                paper.read());
    }
}
