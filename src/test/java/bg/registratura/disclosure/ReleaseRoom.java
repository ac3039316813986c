package bg.registratura.disclosure;

import bg.registratura.At;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.crypto.Uuid7;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.identity.TestLooks;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Practitioners;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Authority;
import bg.registratura.security.Role;
import bg.registratura.visit.Orders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** One invented patient with a picture, and whatever a release of it needs, through the services of the house. */
public class ReleaseRoom {

    @Autowired
    ConsentRoom room;

    @Autowired
    Orders orders;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Pictures pictures;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Practitioners practitioners;

    @Autowired
    Patients patients;

    @Autowired
    ReleaseForms forms;

    @Autowired
    ReleaseConsents consents;

    @Autowired
    Releases releases;

    @Autowired
    Clock clock;

    /** Somebody with one study; the desk is taken afterwards. */
    public PatientId patient(LocalDate born) {
        At.desk(Role.RECEPTION);
        var patient = room.patient(born);
        study(patient);
        return patient;
    }

    /** One more study, of a photograph: nobody's consent was needed. */
    public StudyId study(PatientId patient) {
        return study(patient, "XC");
    }

    /** One that nobody had consented to: an incident withholds it. */
    public StudyId withheld(PatientId patient) {
        return study(patient, "PX");
    }

    private StudyId study(PatientId patient, String modality) {
        At.desk(Role.RECEPTION);
        var before = pictures.studiesOf(patient);
        var number = orders.find(room.order(room.visit(patient))).accessionNumber();
        At.desk(Role.TECHNICIAN);
        try {
            arrivals.upload(
                    "IM1.dcm",
                    new ByteArrayInputStream(TestOrders.picture(number)
                            .text(0x00080060, "CS", modality)
                            .file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        At.desk(Role.RECEPTION);
        return pictures.studiesOf(patient).stream()
                .filter(study -> !before.contains(study))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Release release(PatientId patient, Recipient to, Channel channel) {
        var study = pictures.studiesOf(patient).getFirst().id();
        return new Release(
                patient,
                to,
                channel,
                channel == Channel.COLLECTION_BY_THIRD_PERSON ? "Ана Измислена" : null,
                new Matter(Set.of(study), false, false));
    }

    public Recipient recipient(RecipientKind kind, String country) {
        return Recipient.named(kind, "Калин Образцов", new Country(country));
    }

    public Recipient dentist(PractitionerId id) {
        var one = practitioners.find(id).orElseThrow();
        return new Recipient(
                RecipientKind.TREATING,
                one.name(),
                id,
                one.details().uin(),
                one.details().practice(),
                new Country(one.details().country()),
                null);
    }

    /** As the day of birth is corrected at the desk. */
    public void isBorn(PatientId id, LocalDate born) {
        var now = patients.find(id).orElseThrow();
        var identifier = Identifier.of(IdentifierKind.FOREIGN, TestPeople.documentNumber(), "UTO");
        patients.correct(id, now.version(), TestPeople.of(now.name(), born, identifier), "сгрешена дата");
    }

    public void moves(PractitionerId id, String country) {
        At.desk(Role.RECEPTION);
        practitioners.moved(practitioners.find(id).orElseThrow(), country);
    }

    public Practitioner practitioner(PractitionerId id) {
        return practitioners.find(id).orElseThrow();
    }

    public IdentityCheckId self(PatientId patient) {
        return look(patient, Bearer.SELF, null);
    }

    public IdentityCheckId look(PatientId patient, Bearer bearer, @Nullable Authority authority) {
        return look(patient, bearer, bearer == Bearer.SELF ? null : "Тест Свидетелев", authority);
    }

    public IdentityCheckId look(
            PatientId patient, Bearer bearer, @Nullable String name, @Nullable Authority authority) {
        return look(new Checked.OfPatient(patient), TestLooks.acting(bearer, name, authority));
    }

    /** Whoever receives where nobody else is named. */
    public IdentityCheckId stranger() {
        return stranger("Калин Образцов");
    }

    /** Somebody in no register, by the name their document shows. */
    public IdentityCheckId stranger(String name) {
        return look(new Checked.OfStranger(Uuid7.next(clock.instant())), TestLooks.good(Bearer.SELF, name));
    }

    /** A dentist of the register, in person. */
    public IdentityCheckId look(PractitionerId dentist) {
        return look(new Checked.OfPractitioner(dentist), TestLooks.good());
    }

    private IdentityCheckId look(Checked about, Look look) {
        var shown = (Checking.Shown) checks.record(about, look, Set.of(CheckPurpose.RELEASE));
        return shown.checks().get(CheckPurpose.RELEASE);
    }

    public Taking taking(String name, IdentityCheckId check) {
        return new Taking(name, check, "CD-1", null, Notice.NOT_REQUIRED, null);
    }

    public ReleaseConsent printed(Release release, LocalDate expires) {
        return printed(release, expires, Manner.ORDINARY);
    }

    public ReleaseConsent printed(Release release, LocalDate expires, Manner manner) {
        return forms.print(release, expires, Languages.BULGARIAN, manner).consent();
    }

    /** Printed and signed by the patient. */
    public ReleaseConsent signed(Release release, LocalDate expires) {
        var consent = printed(release, expires);
        self(release.patient());
        return ((Consenting.Recorded) consents.sign(consent.id(), false)).consent();
    }

    public void withdraw(ReleaseConsent consent) {
        self(consent.release().patient());
        var sheet = forms.printWithdrawal(consent.id());
        consents.withdraw(consent.id(), sheet.document());
    }

    public Handing hand(Release release, Taking taking) {
        return releases.handOver(release, taking, Languages.BULGARIAN);
    }

    /** A row of everything: the patient takes their own, and a sheet for somebody else lies printed. */
    public void takes(PatientId patient) {
        hand(
                release(patient, recipient(RecipientKind.PATIENT, "BGR"), Channel.MEDIUM_IN_PERSON),
                taking(patients.find(patient).orElseThrow().name().full(), self(patient)));
        var day = Dates.dayOf(clock.instant());
        printed(
                release(patient, recipient(RecipientKind.NAMED_PERSON, "DEU"), Channel.MEDIUM_IN_PERSON),
                day.plusDays(30));
    }
}
