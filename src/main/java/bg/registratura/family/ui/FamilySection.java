package bg.registratura.family.ui;

import bg.registratura.family.Holder;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Service;

/** Who else sees a patient's pictures, by what and until when; and letting somebody in, on paper. */
@Service
class FamilySection implements RecordSection {

    private static final int PLACE = 51;

    private final FamilyRoom room;

    FamilySection(FamilyRoom room) {
        this.room = room;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "family.section";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        fill(section, patient);
        return section;
    }

    private void fill(Div section, PatientId patient) {
        section.removeAll();
        var holders = room.family().holders(patient);
        boolean minor = room.family().isMinor(patient);
        if (holders.isEmpty()) {
            section.add(new Paragraph(section.getTranslation(minor ? "family.none.child" : "family.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("rows");
            holders.forEach(holder -> list.add(row(holder, () -> fill(section, patient))));
            section.add(list);
        }
        if (!minor) {
            if (holders.stream().anyMatch(holder -> holder.access().endsOn() == null && !holder.good())) {
                section.add(new Paragraph(section.getTranslation("family.grown")));
            }
            section.add(Acts.row(Acts.plain("family.trust", () -> trust(patient, () -> fill(section, patient)))));
        }
    }

    private void trust(PatientId patient, Runnable done) {
        new TrustDialog(room.patients().find(patient).orElseThrow(NotFoundException::new), room, done).open();
    }

    private ListItem row(Holder holder, Runnable changed) {
        var row = new ListItem();
        var name = new Span(holder.name());
        name.addClassName("match-name");
        var endsOn = holder.access().endsOn();
        var right = new Span(
                endsOn == null
                        ? row.getTranslation("family.by-law")
                        : row.getTranslation("family.by-trust", Dates.form(endsOn)));
        right.addClassName("quiet");
        var text = new Div(name, right);
        text.addClassName("match");
        var state = new Span(row.getTranslation(holder.good() ? "family.good" : "family.over"));
        state.addClassNames("status", holder.good() ? "status-done" : "status-open");
        row.add(text, state);
        if (holder.good()) {
            row.add(Acts.quiet("family.end", () -> {
                room.family().end(holder.access().id());
                Notices.done("family.ended");
                changed.run();
            }));
        }
        row.addClassName("row");
        return row;
    }
}
