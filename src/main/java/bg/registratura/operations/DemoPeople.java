package bg.registratura.operations;

import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.PractitionerRegistration;
import bg.registratura.people.Practitioners;
import bg.registratura.people.Registration;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The invented patients and dentists, entered by the invented staff through the same services as real ones. */
@Component
@ConditionalOnProperty("registratura.demo")
class DemoPeople {

    private static final String INVENTED_COUNTRY = "UTO";

    private final Patients patients;
    private final Practitioners practitioners;
    private final DemoVisits visits;

    DemoPeople(Patients patients, Practitioners practitioners, DemoVisits visits) {
        this.patients = patients;
        this.practitioners = practitioners;
        this.visits = visits;
    }

    void fill(Sample sample, List<SignedIn> staff, Demo.Opening opening) {
        var dentists = as(staff, Role.RECEPTION, () -> sample.dentists().stream()
                .map(this::register)
                .toList());
        var registered = as(staff, Role.RECEPTION, () -> sample.patients().stream()
                .map(this::register)
                .toList());
        var dentist = practitioners.find(dentists.getFirst()).orElseThrow();
        opening.open(AccountKind.DENTIST, dentist.name(), dentist.id().value());
        var first = sample.patients().getFirst();
        opening.open(
                AccountKind.PATIENT,
                first.given() + " " + first.family(),
                registered.getFirst().value());
        visits.fill(registered, dentists, staff);
    }

    private PractitionerId register(Sample.Dentist dentist) {
        var details = new Practitioner.Details(
                dentist.given(), dentist.family(), dentist.uin(), dentist.practice(), dentist.country());
        return switch (practitioners.register(details)) {
            case PractitionerRegistration.Registered(var id) -> id;
            case PractitionerRegistration.Duplicate(var existing) -> existing;
        };
    }

    private PatientId register(Sample.Person person) {
        var particulars = new Particulars(
                PersonName.of(person.given(), person.patronymic(), person.family(), ""),
                person.born(),
                person.sex(),
                Identifier.of(IdentifierKind.FOREIGN, person.document(), INVENTED_COUNTRY),
                null,
                null);
        return switch (patients.register(particulars)) {
            case Registration.Registered registered -> registered.id();
            case Registration.Duplicate duplicate -> duplicate.existing();
        };
    }

    /** Does something as the member of staff whose role it is. */
    static <T> T as(List<SignedIn> staff, Role role, Callable<T> act) {
        var who = staff.stream().filter(one -> one.has(role)).findFirst().orElseThrow();
        var authorities = who.roles().stream()
                .map(held -> new SimpleGrantedAuthority(held.authority()))
                .toList();
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
            SecurityContextHolder.setContext(context);
            return act.call();
        } catch (Exception e) {
            throw new IllegalStateException("the demonstration cannot be filled", e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
