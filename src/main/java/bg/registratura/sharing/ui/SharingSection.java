package bg.registratura.sharing.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.sharing.AccessGrant;
import bg.registratura.sharing.Dentist;
import bg.registratura.shell.Acts;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Phrases;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which dentists see a patient's pictures, how it was given and until when; giving and ending it on paper. */
@Service
class SharingSection implements RecordSection {

    private static final int PLACE = 52;

    private final SharingRoom room;

    SharingSection(SharingRoom room) {
        this.room = room;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "sharing.section";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        fill(section, patient);
        return section;
    }

    private void fill(Div section, PatientId patient) {
        section.removeAll();
        Runnable again = () -> fill(section, patient);
        var grants = room.desk().of(patient);
        if (room.sharing().isStopped(patient)) {
            var stopped = new Div(Phrases.word("sharing.restricted"));
            stopped.addClassNames("message", "message-waits");
            section.add(stopped);
        }
        if (grants.isEmpty()) {
            section.add(new Paragraph(Phrases.word("sharing.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("rows");
            grants.stream()
                    .collect(Collectors.groupingBy(AccessGrant::practitioner, LinkedHashMap::new, Collectors.toList()))
                    .forEach((dentist, given) -> list.add(row(patient, dentist, given, again)));
            section.add(list);
        }
        section.add(Acts.row(Acts.plain("sharing.give", () -> new MandateDialog(of(patient), room, again).begin())));
    }

    private ListItem row(PatientId patient, PractitionerId id, List<AccessGrant> grants, Runnable again) {
        var dentist = room.sharing().dentist(id);
        var name = new Span(dentist.map(DentistName::with).orElseGet(() -> Phrases.word("results.dentist.gone")));
        name.addClassName("match-name");
        var text = new Div(name);
        text.addClassName("match");
        grants.forEach(grant -> text.add(line(grant)));
        var row = new ListItem(text);
        row.addClassName("row");
        dentist.ifPresent(one -> row.add(end(patient, one, again)));
        return row;
    }

    private Component end(PatientId patient, Dentist dentist, Runnable again) {
        var end = Acts.quiet("sharing.end", () -> new MandateEndDialog(of(patient), dentist, room, again).begin());
        end.setAriaLabel(Phrases.word("sharing.end.for", DentistName.of(dentist)));
        return end;
    }

    private Span line(AccessGrant grant) {
        var locale = UI.getCurrent().getLocale();
        var what = Optional.ofNullable(grant.study())
                .map(study -> room.studies().name(locale, study))
                .orElseGet(() -> Phrases.word("sharing.all"));
        var line = new Span(Phrases.word(
                "sharing.line",
                what,
                Dates.form(Dates.dayOf(grant.endsAt().minusSeconds(1))),
                Phrases.word("sharing.how." + grant.given().name())));
        line.addClassName("quiet");
        return line;
    }

    private Patient of(PatientId patient) {
        return room.patients().find(patient).orElseThrow(NotFoundException::new);
    }
}
