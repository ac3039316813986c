package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.SignerRole;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Consenting;
import bg.registratura.disclosure.Disclosure;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Manner;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.disclosure.ReleaseConsents;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.exposure.Declaration;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceId;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.Exceptions;
import bg.registratura.exposure.ExposureReport;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Ground;
import bg.registratura.exposure.Justification;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.Recording;
import bg.registratura.exposure.Technique;
import bg.registratura.fhir.FhirJudge;
import bg.registratura.fhir.RecordExport;
import bg.registratura.identity.Bearer;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r5.model.Bundle;
import org.hl7.fhir.r5.model.Consent;
import org.hl7.fhir.r5.model.ImagingStudy;
import org.hl7.fhir.r5.model.Observation;
import org.hl7.fhir.r5.model.Patient;
import org.hl7.fhir.r5.model.Provenance;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.ServiceRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** The exported record is FHIR R5 by HAPI's own judgement, and says what the house holds. */
@DatabaseTest
class RecordExportTest {

    @Autowired
    RecordExport export;

    @Autowired
    DeskLife life;

    @Autowired
    ReleaseRoom releases;

    @Autowired
    ReleaseConsents consents;

    @Autowired
    Representatives representatives;

    @Autowired
    DisclosureRegister register;

    @Autowired
    Words words;

    @Autowired
    Devices devices;

    @Autowired
    Exposures exposures;

    @Autowired
    Exceptions exceptions;

    @Autowired
    ConsentRoom room;

    @Autowired
    Orders orders;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Patients patients;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    PatientId patient;
    OrderId order;
    String number;

    @BeforeEach
    void exposed() throws IOException {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        patient = life.register("Вяра", "Изнесена", "0888 555 003", "гр. Примерово");
        order = life.consented(patient, "кариес?", SignerRole.PATIENT);
        number = orders.find(order).accessionNumber();
        var device = device();
        var technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
        record(device, technician, Dose.typed(new BigDecimal("80.50")), true);
        clock.set(TestClock.START.plusSeconds(60));
        record(device, technician, Dose.notGiven(), false);
        arrivals.upload(
                "IM1.dcm",
                new ByteArrayInputStream(TestOrders.picture(number)
                        .text(0x0008002A, "DT", "21250305103059")
                        .file()));
        At.desk(Role.DPO);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void isValidByTheStandardsOwnDefinitions() {
        assertThat(FhirJudge.errors(json())).isEmpty();
    }

    @Test
    void isJudgedByAJudgeWhoWouldSayNo() {
        assertThat(FhirJudge.errors(json().replace("\"decision\":\"permit\"", "\"decision\":\"perhaps\"")))
                .isNotEmpty();
        assertThat(FhirJudge.errors(json().replace("\"intent\":\"order\",", "")))
                .isNotEmpty();
    }

    @Test
    void isReadBackStrictlyAndRefersToNothingOutside() {
        var bundle = FhirJudge.read(json());

        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        var inside = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .toList();
        assertThat(inside).doesNotHaveDuplicates();
        assertThat(FhirJudge.references(json())).isNotEmpty().isSubsetOf(inside);
    }

    @Test
    void saysWhoseItIsInClear() {
        var person = only(Patient.class);

        assertThat(person.getNameFirstRep().getFamily()).isEqualTo("Изнесена");
        assertThat(person.getIdentifier()).anySatisfy(identifier -> assertThat(identifier.getValue())
                .isEqualTo(patients.showIdentifier(patient).value()));
        assertThat(person.getBirthDateElement().getValueAsString())
                .isEqualTo(patients.find(patient).orElseThrow().birthDate().toString());
    }

    @Test
    void saysConsentOrderDoseAndStudyAndTiesThemToOneOrder() {
        var consent = only(Consent.class);
        assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.ACTIVE);
        assertThat(consent.getDecision()).isEqualTo(org.hl7.fhir.r5.model.Enumerations.ConsentProvisionType.PERMIT);
        assertThat(consent.getIdentifier().getFirst().getValue()).startsWith("CN-2125-");
        assertThat(consent.getIdentifier().getLast().getValue())
                .as("the words that were told and signed, not the sheet they were printed on")
                .isEqualTo("bg "
                        + sql.queryForObject(
                                "select lower(hex(t.text_hash)) from consent_form f"
                                        + " join consent_text t on t.consent_text_id = f.consent_text_id"
                                        + " where f.imaging_order_id = ?",
                                String.class,
                                order.value().toString()));

        var asked = only(ServiceRequest.class);
        assertThat(asked.getIdentifierFirstRep().getValue()).isEqualTo(number);
        assertThat(asked.getStatus()).isEqualTo(org.hl7.fhir.r5.model.Enumerations.RequestStatus.COMPLETED);

        var doses = all(Observation.class);
        assertThat(doses).hasSize(2);
        assertThat(doses.getFirst().getValueQuantity().getValue()).isEqualByComparingTo("80.5");
        assertThat(doses.getFirst().getValueQuantity().getCode()).isEqualTo("mGy.cm2");
        assertThat(doses.getFirst().getCode().getCodingFirstRep().getCode()).isEqualTo("122130");
        assertThat(doses.getFirst().getNote())
                .as("a rejected picture still counts")
                .hasSize(1);
        assertThat(doses.getLast().hasValue()).isFalse();
        assertThat(doses.getLast().getDataAbsentReason().getCodingFirstRep().getCode())
                .isEqualTo("unsupported");

        var study = only(ImagingStudy.class);
        assertThat(study.getIdentifierFirstRep().getValue()).startsWith("urn:oid:2.25.");
        assertThat(study.getSeriesFirstRep().getInstanceFirstRep().getSopClass().getCode())
                .startsWith("urn:oid:1.2.840.10008.");
        assertThat(List.of(
                        doses.getFirst().getBasedOnFirstRep().getReference(),
                        study.getBasedOnFirstRep().getReference(),
                        consent.getProvisionFirstRep()
                                .getDataFirstRep()
                                .getReference()
                                .getReference()))
                .containsOnly("urn:uuid:" + order.value());
    }

    @Test
    void saysAStop() {
        var consent = sql.queryForObject(
                "select consent_id from consent where imaging_order_id = ?",
                String.class,
                order.value().toString());
        sql.update(
                "insert into consent (consent_id, imaging_order_id, patient_id, event, ends_consent_id, reason_sealed,"
                        + " occurred_at, occurred_on, recorded_at, recorded_by) select uuid(), imaging_order_id, patient_id,"
                        + " 'STOPPED', consent_id, x'01', occurred_at + interval 1 second, occurred_on,"
                        + " occurred_at + interval 1 second, recorded_by from consent where consent_id = ?",
                consent);

        var json = json();
        assertThat(FhirJudge.errors(json)).isEmpty();
        assertThat(all(Consent.class))
                .extracting(Consent::getStatus)
                .containsExactly(Consent.ConsentState.INACTIVE, Consent.ConsentState.ACTIVE);
        assertThat(all(Consent.class).getLast().getDecision())
                .isEqualTo(org.hl7.fhir.r5.model.Enumerations.ConsentProvisionType.DENY);
        assertThat(all(Consent.class).getFirst().getPeriod().hasEnd()).isTrue();
    }

    @Test
    void saysAMistake() {
        var mistaken = life.consented(patient, "контрол", SignerRole.PATIENT);
        sql.update(
                "insert into consent (consent_id, imaging_order_id, patient_id, event, ends_consent_id, reason_sealed,"
                        + " occurred_at, occurred_on, recorded_at, recorded_by) select uuid(), imaging_order_id, patient_id,"
                        + " 'ANNULLED', consent_id, x'01', occurred_at + interval 2 second, occurred_on,"
                        + " occurred_at + interval 2 second, recorded_by from consent where imaging_order_id = ?",
                mistaken.value().toString());
        At.desk(Role.DPO);

        assertThat(all(Consent.class))
                .extracting(Consent::getStatus)
                .containsExactlyInAnyOrder(Consent.ConsentState.ACTIVE, Consent.ConsentState.ENTEREDINERROR);
        assertThat(FhirJudge.errors(json())).isEmpty();
    }

    @Test
    void standsInTheLogAndIsTheOfficersAlone() {
        json();
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 20))
                .extracting(AuditTrail.Entry::action)
                .contains(Action.RECORD_EXPORTED, Action.IDENTIFIER_SHOWN);

        for (var role : At.everyDeskBut(Role.DPO)) {
            At.desk(role);
            assertThatThrownBy(() -> export.of(patient, Optional.empty())).isInstanceOf(AccessDeniedException.class);
        }
        At.desk(Role.DPO);
        assertThat(export.of(new PatientId(UUID.randomUUID()), Optional.empty()))
                .isEmpty();
    }

    @Test
    void entersTheRegisterOfDisclosuresWithTheNumberOfItsOwnRequest() {
        At.desk(Role.RECEPTION);
        var asked = life.asked(patient, RequestKind.ACCESS, "Вяра Изнесена");
        At.desk(Role.RECEPTION);
        var strangers = life.asked(
                life.register("Друга", "Непоискала", "0888 555 004", "гр. Примерово"), RequestKind.ACCESS, "Друга");
        At.desk(Role.DPO);

        export.of(patient, Optional.of(asked.id()));
        export.of(patient, Optional.of(strangers.id()));

        assertThat(register.of(patient))
                .extracting(RegisterLine::entry)
                .allSatisfy(entry -> {
                    assertThat(entry.act()).isEqualTo(Act.EXPORTED);
                    assertThat(entry.ground()).isEqualTo(bg.registratura.disclosure.Ground.PATIENT_REQUEST);
                    assertThat(entry.recipient().kind()).isEqualTo(RecipientKind.PATIENT);
                })
                .extracting(Disclosure::requestNumber)
                .containsExactlyInAnyOrder(asked.incomingNumber().orElseThrow(), null);
    }

    @Test
    void saysToWhomThePersonLetDataGoAndThatItEnded() {
        At.desk(Role.RECEPTION);
        var recipient = releases.recipient(RecipientKind.NAMED_PERSON, "DEU");
        var release = releases.release(patient, recipient, Channel.MEDIUM_IN_PERSON);
        var consent = releases.signed(release, Dates.dayOf(clock.instant()).plusDays(30));
        At.desk(Role.DPO);
        assertThat(FhirJudge.errors(json())).isEmpty();
        assertThat(privacy().getStatus()).isEqualTo(Consent.ConsentState.ACTIVE);
        assertThat(privacy().getGrantor()).singleElement().satisfies(grantor -> {
            assertThat(grantor.getReference()).isEqualTo("urn:uuid:" + patient.value());
            assertThat(grantor.getDisplay()).contains("Вяра");
        });
        var provision = privacy().getProvisionFirstRep();
        assertThat(provision.getActorFirstRep().getReference().getDisplay()).startsWith(recipient.name());
        assertThat(provision.getDataFirstRep().getReference().getReference())
                .endsWith(only(ImagingStudy.class).getIdPart());

        At.desk(Role.RECEPTION);
        releases.withdraw(consent);
        At.desk(Role.DPO);

        assertThat(privacy().getStatus()).isEqualTo(Consent.ConsentState.INACTIVE);
        assertThat(FhirJudge.errors(json())).isEmpty();
    }

    @Test
    void saysWhoGrantedForAChildAndNotWhoOnlyAttested() {
        At.desk(Role.RECEPTION);
        var child = releases.patient(TestRepresentatives.BORN);
        var parent = TestRepresentatives.parent(representatives, child, "Тест Свидетелев");
        var release = releases.release(
                child, releases.recipient(RecipientKind.NAMED_PERSON, "BGR"), Channel.MEDIUM_IN_PERSON);
        var today = Dates.dayOf(clock.instant());
        var consent = releases.printed(release, today.plusDays(30), new Manner(true, false));
        releases.look(child, Bearer.PARENT, parent);
        releases.look(child, Bearer.WITNESS, "Първи Видял", null);
        releases.look(child, Bearer.WITNESS, "Втори Видял", null);
        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Recorded.class);
        At.desk(Role.DPO);
        patient = child;

        assertThat(privacy().getGrantor()).singleElement().satisfies(grantor -> {
            assertThat(grantor.getType()).isEqualTo("RelatedPerson");
            assertThat(grantor.getDisplay()).contains("Тест Свидетелев");
        });
        assertThat(FhirJudge.errors(json())).isEmpty();
    }

    @Test
    void marksAnExposureNobodyHadConsentedTo() {
        releases.withheld(patient);
        At.desk(Role.DPO);

        assertThat(all(Observation.class))
                .filteredOn(dose -> dose.getNote().stream()
                        .anyMatch(note -> note.getText().equals(words.of(Languages.BULGARIAN, "fhir.unconsented"))))
                .hasSize(1);
        assertThat(FhirJudge.errors(json())).isEmpty();
    }

    @Test
    void saysTheOrderByWhichAScreeningWasMadeWithoutConsent() {
        At.desk(Role.RECEPTION);
        var screening = room.order(room.visit(patient), Examination.PANORAMIC, Purpose.SCREENING);
        var device = device();
        var technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
        var today = Dates.dayOf(clock.instant());
        assertThat(exceptions.screening(screening, "РД-01-1", today)).isInstanceOf(Declaration.Made.class);
        record(
                screening,
                new Ground.EpidemicScreening("РД-01-1", today),
                device,
                technician,
                Dose.typed(new BigDecimal("80.50")),
                false);
        At.desk(Role.DPO);

        var by = only(Provenance.class);
        assertThat(by.getAuthorizationFirstRep()
                        .getConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("PUBHLTH");
        assertThat(by.getAuthorizationFirstRep().getReference().getIdentifier().getValue())
                .isEqualTo("РД-01-1");
        assertThat(by.getBasedOnFirstRep().getReference()).isEqualTo("urn:uuid:" + screening.value());
        assertThat(by.getTargetFirstRep().getReference())
                .endsWith(all(Observation.class).stream()
                        .filter(dose -> dose.getBasedOnFirstRep()
                                .getReference()
                                .endsWith(screening.value().toString()))
                        .findFirst()
                        .orElseThrow()
                        .getIdPart());
        assertThat(FhirJudge.errors(json())).isEmpty();
    }

    @Test
    void saysWhichTwoDecidedInVitalInterestAndWhy() {
        At.desk(Role.RECEPTION);
        var urgent = room.order(room.visit(patient));
        var device = device();
        var technician = staff.hire(Role.TECHNICIAN);
        var lead = staff.hire(Role.SHIFT_LEAD);
        technician.sitsDown();
        assertThat(exceptions.vitalInterest(urgent, "в безсъзнание", lead.signature()))
                .isInstanceOf(Declaration.Made.class);
        record(
                urgent,
                new Ground.VitalInterest(technician.account(), lead.account(), "в безсъзнание"),
                device,
                technician,
                Dose.typed(new BigDecimal("80.50")),
                false);
        At.desk(Role.DPO);

        var by = only(Provenance.class);
        assertThat(by.getAuthorizationFirstRep()
                        .getConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("ETREAT");
        assertThat(by.getAuthorizationFirstRep().getConcept().getText()).contains("в безсъзнание");
        assertThat(by.getAgent())
                .hasSize(2)
                .allSatisfy(agent -> assertThat(agent.getWho().getDisplay()).isNotBlank());
        assertThat(FhirJudge.errors(json())).isEmpty();
    }

    private Consent privacy() {
        return all(Consent.class).stream()
                .filter(consent -> consent.getCategory().stream()
                        .anyMatch(category -> category.hasCoding(
                                "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy")))
                .findFirst()
                .orElseThrow();
    }

    private String json() {
        return new String(export.of(patient, Optional.empty()).orElseThrow(), StandardCharsets.UTF_8);
    }

    private <T extends Resource> List<T> all(Class<T> type) {
        return FhirJudge.read(json()).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <T extends Resource> T only(Class<T> type) {
        assertThat(all(type)).hasSize(1);
        return all(type).getFirst();
    }

    private DeviceId device() {
        At.desk(Role.ADMINISTRATOR);
        var id = devices.next();
        devices.save(new Device(id, "Апарат", null, id.value().toString(), "2", null, 0));
        return id;
    }

    private void record(DeviceId device, TestStaff.Colleague technician, Dose dose, boolean rejected) {
        record(order, new Ground.Consented(), device, technician, dose, rejected);
    }

    private void record(
            OrderId order,
            Ground ground,
            DeviceId device,
            TestStaff.Colleague technician,
            Dose dose,
            boolean rejected) {
        var report = new ExposureReport(
                order,
                ground,
                new Justification("кариес?", "д-р Тест", "0000000017", Dates.dayOf(clock.instant())),
                device,
                technician.account(),
                new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000)),
                dose,
                Protection.USED,
                null,
                rejected,
                clock.instant());
        assertThat(exposures.record(report)).isInstanceOf(Recording.Recorded.class);
    }
}
