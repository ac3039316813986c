package bg.registratura.representation;

import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.PowerOfAttorney.Notarised;
import bg.registratura.representation.PowersOfAttorney.Grant;
import bg.registratura.representation.Representatives.Appointment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Invented parents and proxies on the day on which the tests' clock stands. */
public final class TestRepresentatives {

    public static final LocalDate BORN = LocalDate.of(2117, 6, 1);

    private TestRepresentatives() {}

    /** A child of seven, each time another. */
    public static Particulars child() {
        return TestPeople.of(
                PersonName.of("Дете", "Тестово", "Примерно", ""),
                BORN,
                Identifier.of(IdentifierKind.FOREIGN, TestPeople.documentNumber(), "UTO"));
    }

    /** What lets a parent act, just written down. */
    public static Authority parent(Representatives representatives, PatientId child, String name) {
        return recorded(representatives.record(parentOf(child, name)));
    }

    static Appointment parentOf(PatientId child, String name) {
        var proof = new Proof(Proof.Kind.BIRTH_CERTIFICATE, "0012", LocalDate.of(2117, 6, 15), "Община Измислица");
        return new Appointment(child, RepresentativeKind.PARENT, name, null, null, proof, false, null);
    }

    /** What lets the guardian of an adult under interdiction act. */
    public static Authority guardian(Representatives representatives, PatientId patient, String name) {
        var proof = new Proof(Proof.Kind.COURT_DECISION, "55", LocalDate.of(2124, 1, 10), "Съд Измислица");
        return recorded(representatives.record(
                new Appointment(patient, RepresentativeKind.GUARDIAN, name, null, null, proof, true, null)));
    }

    /** What lets a proxy ask for everything, just written down. */
    public static Authority proxy(PowersOfAttorney powers, PatientId patient, String name) {
        return recorded(powers.record(grant(patient, name, EnumSet.allOf(Power.class), null)));
    }

    public static Grant grant(PatientId patient, String name, Set<Power> scope, LocalDate endsOn) {
        var paper = new Notarised(name, "Измислен Нотариус", "000", "777", LocalDate.of(2125, 1, 10), true);
        return new Grant(patient, paper, scope, endsOn);
    }

    public static Authority recorded(Recording recording) {
        return ((Recording.Recorded) recording).authority();
    }
}
