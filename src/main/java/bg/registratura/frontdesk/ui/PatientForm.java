package bg.registratura.frontdesk.ui;

import bg.registratura.identity.MrzDocument;
import bg.registratura.identity.ui.MrzField;
import bg.registratura.identity.ui.PatientFields;
import bg.registratura.language.Dates;
import bg.registratura.people.Correction;
import bg.registratura.people.Identifier;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.search.Found;
import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Registering or correcting a patient. Whatever goes wrong, what was typed stays. */
class PatientForm extends Div {

    private final transient Patients patients;
    private final transient PatientSearch search;
    private final transient Consumer<PatientId> open;
    private final transient Clock clock;
    private final PatientFields fields;
    private transient @Nullable Patient seen;
    private final TextField reason = new TextField(getTranslation("people.reason"));
    private final Div said = new Div();
    private final Div acts = new Div();

    PatientForm(Register register, Clock clock, Consumer<PatientId> open) {
        this.patients = register.patients();
        this.search = register.search();
        this.clock = clock;
        this.open = open;
        fields = new PatientFields(clock);
        addClassName("patient-form");
        said.getElement().setAttribute("role", "alert");
        said.setVisible(false);
    }

    /** A new patient; what was searched for stands in the field it fits. */
    void begin(String searched) {
        acts.add(Acts.row(Acts.primary("people.register", Key.F9, this::register)));
        add(
                new H1(getTranslation("people.new")),
                new MrzField(Dates.dayOf(clock.instant()), fields::take),
                fields,
                said,
                acts);
        fields.whenDone(this::register);
        fields.whenNumberIsRight(this::tellIfKnown);
        fields.begin(searched);
    }

    /** Fills in what a scanner read in their document. */
    void take(MrzDocument document) {
        fields.take(document);
    }

    /** Corrects a patient; {@code leave} goes back without writing. */
    void correct(Patient patient, Identifier identifier, Runnable leave) {
        reason.addClassName("wide");
        reason.setHelperText(getTranslation("people.reason.help"));
        seen = patient;
        acts.add(Acts.row(
                Acts.quiet("people.correct.leave", leave), Acts.primary("people.correct", Key.F9, this::correct)));
        add(new H1(getTranslation("people.correct.title")), fields, reason, said, acts);
        fields.fill(patient, identifier);
    }

    private void register() {
        fields.read().ifPresent(particulars -> {
            var alike = search.lookAlikes(particulars.name(), particulars.birthDate());
            if (alike.matches().isEmpty()) {
                save(particulars);
            } else {
                askWhetherItIs(alike, particulars);
            }
        });
    }

    private void save(Particulars particulars) {
        switch (patients.register(particulars)) {
            case Registration.Registered(var id, var number) -> {
                Notices.done("people.registered", String.valueOf(number));
                open.accept(id);
            }
            case Registration.Duplicate(var existing) -> sayDuplicate(existing);
        }
    }

    private void correct() {
        var patient = Objects.requireNonNull(seen);
        reason.setErrorMessage(getTranslation("people.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        fields.read().ifPresent(particulars -> {
            switch (patients.correct(
                    patient.id(),
                    patient.version(),
                    particulars,
                    reason.getValue().strip())) {
                case Correction.Corrected _ -> {
                    Notices.done("people.corrected");
                    open.accept(patient.id());
                }
                case Correction.Duplicate(var existing) -> sayDuplicate(existing);
                case Correction.HeldByMerged _ -> say("message-blocked", "people.duplicate.merged");
                case Correction.Merged(var person) ->
                    say(
                            "message-blocked",
                            "people.correct.merged",
                            Acts.plain("people.duplicate.open", () -> open.accept(person)));
                case Correction.Contradicted _ -> say("message-blocked", "people.birth-date.contradicts");
                case Correction.Overtaken _ -> sayOvertaken(patient);
            }
        });
    }

    /** The other desk's correction is shown; whoever saves after having seen it means to. */
    private void sayOvertaken(Patient before) {
        patients.open(before.id()).ifPresent(now -> {
            say("message-blocked", "people.overtaken", new OthersChange(before, now));
            seen = now;
        });
    }

    private void tellIfKnown(Identifier identifier) {
        search.search(identifier.value()).matches().stream()
                .filter(match -> match.by() == Match.By.IDENTIFIER
                        && (match.isUnderAnother() || match.identifierKind() == identifier.kind()))
                .findFirst()
                .ifPresentOrElse(match -> sayDuplicate(match.under().id()), () -> said.setVisible(false));
    }

    private void sayDuplicate(PatientId existing) {
        say("message-blocked", "people.duplicate", Acts.plain("people.duplicate.open", () -> open.accept(existing)));
    }

    private void askWhetherItIs(Found alike, Particulars particulars) {
        say(
                "message-waits",
                "people.alike",
                new LookAlikes(particulars, alike, open),
                Acts.plain("people.alike.another", () -> save(particulars)));
    }

    private void say(String tone, String key, Component... more) {
        said.removeAll();
        said.setClassName("message " + tone);
        said.add(new Paragraph(getTranslation(key)));
        said.add(more);
        said.setVisible(true);
        said.scrollIntoView();
    }
}
