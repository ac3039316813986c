package bg.registratura.identity.ui;

import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.MrzDocument;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.representation.ui.AuthorityPicker;
import bg.registratura.security.ui.SecondPersonDialog;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Recording a look into a document: what was seen, never the document. */
class IdentityForm extends Div {

    /** A release to an heir has a form of its own. */
    private static final Set<CheckPurpose> OF_THE_DEAD_TOO = Set.of(CheckPurpose.REQUEST, CheckPurpose.ANSWER);

    private final transient IdentityChecks checks;
    private final transient Checked about;
    private final Set<CheckPurpose> purposes;
    private final transient Consumer<Checking.Recorded> done;

    private final BearerFields bearer;
    private final DocumentFields document;
    private final Paragraph said = new Paragraph();

    IdentityForm(IdentityChecks checks, Checked about, Set<CheckPurpose> purposes, Consumer<Checking.Recorded> done) {
        this.checks = checks;
        this.about = about;
        this.purposes = purposes;
        this.done = done;
        bearer = new BearerFields(!Collections.disjoint(purposes, OF_THE_DEAD_TOO));
        document = new DocumentFields(bearer);
        addClassName("identity-form");
        said.addClassNames("message");
        said.setVisible(false);
        said.getElement().setAttribute("role", "status");
        add(document, said, Acts.row(Acts.primary("identity.record", Key.F9, this::record)));
        document.whenDone(this::record);
    }

    /** Adds the field for a scanner, and compares what it brings with a patient's record. */
    IdentityForm comparingWith(Patient patient, AuthorityPicker picker, Clock clock) {
        var today = Dates.dayOf(clock.instant());
        bearer.actingBy(picker);
        bearer.propose(patient.isChildOn(today) ? Bearer.PARENT : Bearer.SELF);
        addComponentAsFirst(new MrzField(today, read -> fill(read, patient, Dates.dayOf(clock.instant()))));
        return this;
    }

    /** Proposes whose document it will be. */
    IdentityForm expecting(Bearer expected) {
        bearer.propose(expected);
        return this;
    }

    /** Nobody stands in for the one it is about. */
    IdentityForm ofNobodyElse() {
        bearer.knowOwn();
        return this;
    }

    /** It is known whose document it is, and by what name it must show them. */
    IdentityForm of(Bearer known, String name) {
        bearer.know(known, name);
        return this;
    }

    private void fill(MrzDocument read, Patient patient, LocalDate today) {
        var self = bearer.bearer() == Bearer.SELF;
        var known = self ? Optional.of(patient.name()) : bearer.typedName();
        var names = known.filter(name -> name.agreesWith(read.fullName())).isPresent();
        var number = self && read.birthDate().equals(patient.birthDate());
        document.fill(read, today, names, number);
        say(
                names && number ? "message-done" : "message-waits",
                getTranslation(
                        names && number ? "identity.scan.agrees" : "identity.scan.differs",
                        read.fullName(),
                        Dates.form(read.birthDate()),
                        known.map(name -> name.agreement(read.fullName())).orElse(0)));
    }

    private void record() {
        if (document.isFilled()) {
            var look = document.look();
            tell(checks.record(about, look, purposes)).ifPresent(_ -> new SecondPersonDialog(
                            getTranslation("identity.expired.question", String.valueOf(look.exceptionReason())),
                            second -> tell(checks.record(about, look, purposes, second))
                                    .flatMap(Checking.NeedsSecondPerson::outcome))
                    .open());
        }
    }

    /** Says what came of it, unless it waits for a second person. */
    private Optional<Checking.NeedsSecondPerson> tell(Checking checking) {
        switch (checking) {
            case Checking.NoAuthority _ -> say("message-blocked", getTranslation("identity.no-authority"));
            case Checking.Recorded recorded -> done.accept(recorded);
            case Checking.NeedsSecondPerson waits -> {
                return Optional.of(waits);
            }
        }
        return Optional.empty();
    }

    private void say(String tone, String sentence) {
        said.setClassName("message " + tone);
        said.setText(sentence);
        said.setVisible(true);
    }
}
