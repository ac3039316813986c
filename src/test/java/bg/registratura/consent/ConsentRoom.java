package bg.registratura.consent;

import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.language.Languages;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Ordering.Placed;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One invented patient on the way to the consent, through the services of the house. */
@Component
public class ConsentRoom {

    private final Patients patients;
    private final Visits visits;
    private final Orders orders;
    private final IdentityChecks checks;
    private final Representatives representatives;
    private final ConsentForms forms;

    ConsentRoom(
            Patients patients,
            Visits visits,
            Orders orders,
            IdentityChecks checks,
            Representatives representatives,
            ConsentForms forms) {
        this.representatives = representatives;
        this.patients = patients;
        this.visits = visits;
        this.orders = orders;
        this.checks = checks;
        this.forms = forms;
    }

    public PatientId patient(LocalDate born) {
        var name = PersonName.of("Вяра", "Тестова", "Примерна", "");
        var identifier = Identifier.of(IdentifierKind.FOREIGN, TestPeople.documentNumber(), "UTO");
        return ((Registered) patients.register(TestPeople.of(name, born, identifier))).id();
    }

    public Visit visit(PatientId patient) {
        return visits.open(patient);
    }

    public OrderId order(Visit visit) {
        return order(visit, Examination.PANORAMIC);
    }

    public OrderId order(Visit visit, Examination examination) {
        return order(visit, examination, Purpose.DIAGNOSTIC);
    }

    public OrderId order(Visit visit, Examination examination, Purpose purpose) {
        var referral = new Referral(examination, Teeth.NONE, "кариес?", purpose, null, null, null);
        return ((Placed) orders.placeBeside(visit.id(), referral)).id();
    }

    public IdentityCheckId check(PatientId patient, Bearer bearer) {
        return check(patient, bearer, bearer == Bearer.SELF ? null : "Тест Свидетелев");
    }

    /** A look into the document of whoever has this name. */
    public IdentityCheckId check(PatientId patient, Bearer bearer, @Nullable String name) {
        var shown = (Checking.Shown) checks.record(
                new Checked.OfPatient(patient),
                TestLooks.acting(bearer, name, authority(patient, bearer, name)),
                Set.of(CheckPurpose.CONSENT));
        return shown.checks().get(CheckPurpose.CONSENT);
    }

    private @Nullable Authority authority(PatientId patient, Bearer bearer, @Nullable String name) {
        return switch (bearer) {
            case PARENT -> TestRepresentatives.parent(representatives, patient, name);
            case GUARDIAN -> TestRepresentatives.guardian(representatives, patient, name);
            default -> null;
        };
    }

    public Printed print(OrderId order, FormKind kind) {
        return print(request(order, kind));
    }

    public Printed print(SheetRequest request) {
        return forms.print(request);
    }

    public SheetRequest request(OrderId order, FormKind kind) {
        return new SheetRequest(
                order,
                kind,
                Languages.BULGARIAN,
                Capacity.CAPABLE,
                false,
                false,
                false,
                new Informant("М. Тестова", "регистратор", null),
                null,
                1);
    }

    public Signer signer(SignerRole role, PatientId patient) {
        var name = role == SignerRole.PATIENT ? "Вяра Тестова Примерна" : "Тест Свидетелев";
        var check = check(patient, role.bearer());
        return role.isAppointed() ? Signer.appointed(role, name, check, "№ 55") : Signer.checked(role, name, check);
    }

    public List<Signer> signers(PatientId patient, SignerRole... roles) {
        return List.of(roles).stream().map(role -> signer(role, patient)).toList();
    }
}
