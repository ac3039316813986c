package bg.registratura.demonstration;

import bg.registratura.language.Dates;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerRegistration;
import bg.registratura.people.Practitioners;
import bg.registratura.people.Registration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Enters invented patients and dentists. */
@Component
@ConditionalOnProperty("registratura.demo")
class Register {

    static final String INVENTED_COUNTRY = "UTO";

    private final Patients patients;
    private final Practitioners practitioners;
    private final Clock clock;

    Register(Patients patients, Practitioners practitioners, Clock clock) {
        this.patients = patients;
        this.practitioners = practitioners;
        this.clock = clock;
    }

    Practitioner dentist(Practitioner.Details details) {
        return switch (practitioners.register(details)) {
            case PractitionerRegistration.Registered(var id) ->
                practitioners.find(id).orElseThrow();
            case PractitionerRegistration.Duplicate _ -> throw new IllegalStateException("two dentists are one");
        };
    }

    Guest patient(Sample.Person person) {
        var particulars = new Particulars(
                PersonName.of(person.given(), person.patronymic(), person.family(), person.latin()),
                person.born(Dates.dayOf(clock.instant())),
                person.sex(),
                identifier(person),
                null,
                null);
        return switch (patients.register(particulars)) {
            case Registration.Registered registered -> new Guest(person, registered.id(), particulars);
            case Registration.Duplicate _ -> throw new IllegalStateException("two patients are one");
        };
    }

    private static Identifier identifier(Sample.Person person) {
        return person.egn() == null
                ? Identifier.of(IdentifierKind.FOREIGN, person.document(), INVENTED_COUNTRY)
                : Identifier.of(IdentifierKind.EGN, person.egn(), "");
    }
}
