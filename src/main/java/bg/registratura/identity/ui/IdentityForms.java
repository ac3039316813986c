package bg.registratura.identity.ui;

import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.people.Patient;
import bg.registratura.representation.ui.AuthorityForms;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Makes the form in which a look into a document is recorded. */
@Service
public class IdentityForms {

    private final IdentityChecks checks;
    private final AuthorityForms authorities;
    private final Clock clock;

    IdentityForms(IdentityChecks checks, AuthorityForms authorities, Clock clock) {
        this.checks = checks;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * A form about a patient, for these purposes; what was scanned is compared with the record. {@code done} is told what
     * came of it, once it is on record.
     */
    public Component ofPatient(Patient patient, Set<CheckPurpose> purposes, Consumer<Checking.Recorded> done) {
        return comparing(patient, purposes, done);
    }

    /** The same, when it is known whose document comes next. */
    public Component ofPatient(
            Patient patient, Set<CheckPurpose> purposes, Bearer expected, Consumer<Checking.Recorded> done) {
        return comparing(patient, purposes, done).expecting(expected);
    }

    /** A form about anybody else: a dentist, the owner of an account, a stranger who asks. */
    public Component of(Checked about, Set<CheckPurpose> purposes, Consumer<Checking.Recorded> done) {
        return new IdentityForm(checks, about, purposes, done);
    }

    /** A form about the owner of an account who comes in person: nobody stands in for them. */
    public Component ofOwner(Checked about, Set<CheckPurpose> purposes, Consumer<Checking.Recorded> done) {
        return new IdentityForm(checks, about, purposes, done).ofNobodyElse();
    }

    /** A form about an heir of a patient who died, who says this is their name. */
    public Component ofHeir(
            Patient patient, String name, Set<CheckPurpose> purposes, Consumer<Checking.Recorded> done) {
        return comparing(patient, purposes, done).of(Bearer.HEIR, name);
    }

    /** A form about somebody in no register, who says this is their name; the look bears it. */
    public Component ofStranger(UUID id, String name, Set<CheckPurpose> purposes, Consumer<Checking.Recorded> done) {
        return new IdentityForm(checks, new Checked.OfStranger(id), purposes, done).of(Bearer.SELF, name);
    }

    private IdentityForm comparing(Patient patient, Set<CheckPurpose> purposes, Consumer<Checking.Recorded> done) {
        return new IdentityForm(checks, new Checked.OfPatient(patient.id()), purposes, done)
                .comparingWith(patient, authorities.picker(patient.id()), clock);
    }
}
