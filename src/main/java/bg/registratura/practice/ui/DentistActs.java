package bg.registratura.practice.ui;

import bg.registratura.language.Country;
import bg.registratura.people.Practitioner;
import bg.registratura.practice.Application;
import bg.registratura.practice.Application.State;
import bg.registratura.practice.Applying;
import bg.registratura.shell.Acts;
import bg.registratura.shell.CountryField;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;

/** What the desk does next for a dentist, by how far they have come. */
class DentistActs {

    private final PracticeDesk desk;
    private final Runnable changed;

    DentistActs(PracticeDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    Component of(Practitioner dentist, List<Application> all) {
        var acts = new Span();
        var standing = all.stream().filter(one -> one.state() != State.ENDED).toList();
        standing.stream()
                .filter(one -> one.state() == State.APPLIED)
                .findFirst()
                .ifPresent(one ->
                        acts.add(Acts.plain("practice.check", () -> new CheckDialog(desk, one, changed).open())));
        if (standing.stream().anyMatch(one -> one.from() != null)) {
            acts.add(Acts.plain("credential.dentists.sheet", () -> hand(dentist)));
        }
        acts.add(Acts.quiet("practice.apply", () -> new ApplyDialog(desk, dentist, changed).open()));
        standing.forEach(one -> acts.add(Acts.quiet("practice.end", () -> end(one))));
        acts.add(Acts.quiet("credential.dentists.move", () -> move(dentist)));
        return acts;
    }

    private void hand(Practitioner dentist) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dentist.name());
        dialog.add(desk.flows().toPractitioner(dentist, () -> {
            dialog.close();
            changed.run();
        }));
        dialog.getFooter().add(Acts.quiet("credential.close", dialog::close));
        dialog.open();
    }

    private void end(Application one) {
        var why = new RadioButtonGroup<Application.End>(word("practice.end.why"));
        why.setItems(Application.End.values());
        why.setItemLabelGenerator(reason -> word("practice.end." + reason.name()));
        why.setValue(one.from() == null ? Application.End.REFUSED : Application.End.LEFT_PRACTICE);
        var dialog = new Dialog(
                word("practice.end.title", one.name(), one.practiceName()),
                new Paragraph(word("practice.end.text")),
                why);
        dialog.getFooter().add(Acts.quiet("credential.close", dialog::close), Acts.plain("practice.end.save", () -> {
            tell(desk.applications().end(one.id(), why.getValue()), "practice.ended");
            dialog.close();
            changed.run();
        }));
        dialog.open();
    }

    private void move(Practitioner dentist) {
        var country = new CountryField(word("credential.dentists.country"));
        country.setValue(new Country(dentist.details().country()));
        country.setWidthFull();
        var dialog = new Dialog(
                word("credential.dentists.move.title", dentist.name()),
                new Paragraph(word("credential.dentists.move.text")),
                country);
        dialog.getFooter()
                .add(
                        Acts.quiet("credential.close", dialog::close),
                        Acts.plain("credential.dentists.move.save", () -> country.getOptionalValue()
                                .ifPresent(chosen -> {
                                    desk.practitioners().moved(dentist, chosen.code());
                                    dialog.close();
                                    changed.run();
                                })));
        dialog.open();
        country.focus();
    }

    static void tell(Applying outcome, String done) {
        switch (outcome) {
            case Applying.Done _ -> Notices.done(done);
            case Applying.Refused(var reason) -> Notices.refused("practice.not." + reason.name());
        }
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
