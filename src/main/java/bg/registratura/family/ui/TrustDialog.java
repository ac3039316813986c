package bg.registratura.family.ui;

import bg.registratura.family.Trusting;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.search.Match;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An adult lets somebody close see their pictures: a look into the patient's document, the paper, the signature. */
class TrustDialog extends Dialog {

    private static final int USUAL_DAYS = 90;

    private final transient Patient patient;
    private final transient FamilyRoom room;
    private final transient Runnable done;
    private final TextField record = new TextField(getTranslation("family.trust.record"));
    private final DayPicker until = new DayPicker(getTranslation("family.trust.until"));
    private final Button print = Acts.plain("family.trust.print", this::print);
    private final Button save = Acts.plain("family.trust.signed", this::save);
    private transient @Nullable Patient holder;
    private transient @Nullable IdentityCheck shown;

    TrustDialog(Patient patient, FamilyRoom room, Runnable done) {
        this.patient = patient;
        this.room = room;
        this.done = done;
        setHeaderTitle(getTranslation("family.trust.title", patient.name().brief()));
        setWidth("54rem");
        record.setHelperText(getTranslation("family.trust.record.help"));
        record.setErrorMessage(getTranslation("family.trust.record.nobody"));
        record.addValueChangeListener(_ -> look());
        until.setValue(today().plusDays(USUAL_DAYS));
        until.setErrorMessage(getTranslation("family.not.TERM"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("family.close", this::close), print, save);
        room.checks().goodToday(patient.id(), CheckPurpose.CREDENTIAL).stream()
                .filter(check -> check.look().bearer() == Bearer.SELF)
                .findFirst()
                .ifPresentOrElse(this::ask, this::identify);
    }

    private void identify() {
        removeAll();
        print.setVisible(false);
        save.setVisible(false);
        add(
                new Paragraph(getTranslation("family.trust.identity")),
                room.forms().ofPatient(patient, Set.of(CheckPurpose.CREDENTIAL), this::identified));
    }

    private void identified(Checking.Recorded checking) {
        switch (checking) {
            case Checking.Shown(var checks) ->
                Optional.ofNullable(checks.get(CheckPurpose.CREDENTIAL))
                        .flatMap(room.checks()::find)
                        .ifPresent(this::ask);
            case Checking.NotShown _ -> Notices.refused("family.not.IDENTITY_MISSING");
        }
    }

    private void ask(IdentityCheck check) {
        shown = check;
        removeAll();
        print.setVisible(true);
        save.setVisible(true);
        var fields = new Div(record, until);
        fields.addClassName("fields");
        add(new Paragraph(getTranslation("family.trust.text")), fields);
        Acts.walk(List.of(record, until), this::print);
        record.focus();
    }

    /** Whoever is trusted has a record here and shows who they are when they come for a sheet of their own. */
    private void look() {
        holder = room.search().search(record.getValue()).matches().stream()
                .filter(Match::isExact)
                .findFirst()
                .flatMap(match -> room.patients().open(match.id()))
                .orElse(null);
        var found = holder;
        record.setInvalid(found == null && !record.getValue().isBlank());
        record.setHelperText(
                found == null
                        ? getTranslation("family.trust.record.help")
                        : found.name().full() + " \u00b7 " + found.clientNumber());
    }

    private void print() {
        filled().ifPresent(whom -> {
            var paper = room.mandates().prepare(patient, whom, until.getValue(), getLocale());
            room.documents().print(paper).ifPresent(pdf -> Printing.print(pdf, getTranslation("family.trust.paper")));
        });
    }

    private void save() {
        var check = shown;
        if (check != null) {
            filled().ifPresent(whom -> save(check, whom));
        }
    }

    private void save(IdentityCheck check, Patient whom) {
        switch (room.family().trust(check, patient.id(), whom.id(), until.getValue())) {
            case Trusting.Trusted _ -> {
                close();
                Notices.done("family.trusted");
                done.run();
            }
            case Trusting.Refused(var reason) -> Notices.refused("family.not." + reason.name());
        }
    }

    private Optional<Patient> filled() {
        record.setInvalid(holder == null);
        until.setInvalid(until.getValue() == null
                || until.getValue().isBefore(today())
                || until.getValue().isAfter(today().plusYears(1)));
        if (record.isInvalid()) {
            record.focus();
            return Optional.empty();
        }
        return until.isInvalid() ? Optional.empty() : Optional.ofNullable(holder);
    }

    private LocalDate today() {
        return Dates.dayOf(room.clock().instant());
    }
}
