package bg.registratura.representation.ui;

import bg.registratura.people.PatientId;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.shell.Acts;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Who represents a patient and who is empowered by them: those who may act first, those who no longer may after them. */
@Service
class AuthoritiesSection implements RecordSection {

    private final Registers registers;
    private final Clock clock;

    AuthoritiesSection(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String key() {
        return "representation.section";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        refill(section, patient);
        return section;
    }

    private void refill(Div section, PatientId patient) {
        section.removeAll();
        var rows = new AuthorityRows(registers, clock, () -> refill(section, patient));
        var list = new UnorderedList();
        list.addClassName("rows");
        registers.representatives().of(patient).forEach(one -> list.add(rows.of(one)));
        registers.powers().of(patient).forEach(power -> list.add(rows.of(power)));
        if (list.getChildren().findAny().isEmpty()) {
            section.add(new Paragraph(section.getTranslation("representation.none")));
        } else {
            section.add(list);
        }
        section.add(Acts.row(
                Acts.plain("representation.new", () -> new RepresentativeDialog(
                                patient, RepresentativeKind.PARENT, registers, _ -> refill(section, patient))
                        .open()),
                Acts.plain(
                        "representation.power.new",
                        () -> new PowerDialog(patient, registers, _ -> refill(section, patient)).open())));
    }
}
