package bg.registratura;

import static bg.registratura.DeskLife.made;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.consent.SignerRole;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Bringer;
import bg.registratura.imaging.Brought;
import bg.registratura.imaging.BroughtFor;
import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Languages;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Proof;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.Representatives.Appointment;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.Sentences;
import bg.registratura.visit.Examination;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** All that a desk wrote down of somebody stands on the paper they are given. */
@DatabaseTest
@DisplayName("The printed dossier")
class DossierPaperTest {

    @Autowired
    DeskLife life;

    @Autowired
    ApplicationContext house;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Assignments assignments;

    @Autowired
    BroughtStudies brought;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Answers answers;

    @Autowired
    RequestPapers papers;

    @Autowired
    Patients patients;

    @Autowired
    Representatives representatives;

    @Autowired
    Sentences sentences;

    @Autowired
    TestClock clock;

    @BeforeEach
    void come() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void saysAllTheDeskKnowsWhenceUntilWhenAndWhy() throws IOException {
        var patient = life.known("Искаща", "Досиева", "Разказано");
        life.merge(patient, life.register("Искаща", "Досиева", DeskLife.PHONE, "ул. Втора 2"), "един и същ човек");
        life.mention(patients.find(patient).orElseThrow().name(), "споменато");
        life.consented(patient, "мъдреци", SignerRole.GUARDIAN);

        assertThat(printed(patient, "Искаща Досиева"))
                .contains(
                        "Искаща Тестова Досиева",
                        "ул. Втора 2",
                        "До 05.03.2125 г.: Искаща Тестова Досиева; номер",
                        "телефон 0888 555 001; адрес: Разказано; причина за поправката: Разказано",
                        "двойно вписване; причина: един и същ човек",
                        "Настойник Разказано, настойник; съдебно решение № 55 от 10.01.2124 г., издаден от Съд Измислица",
                        "пълномощник Пълномощник Разказано; пълномощно рег. № 777 от 10.01.2125 г.",
                        "искане за достъп и копие на данни",
                        "06.03.2125 г., 10:00 ч.: Панорамна снимка, записан",
                        "бележка: Разказано",
                        "номер",
                        "повикан към гише 1",
                        "уведомление, версия 1",
                        "въпрос: Разказано; направление № Разказано; плаща: пациентът; отменено: Разказано",
                        "По направлението от 05.03.2125 г. няма изследване.",
                        "приет с изтекъл срок: Разказано",
                        "въпрос: мъдреци",
                        "открит достъп на името на Искаща Досиева",
                        "посетител Искаща Досиева, от Разказано. Пази се до 04.05.2125 г.",
                        "обаждане от Искаща Досиева; телефон 0888 555 002; тема: записване на час; бележка: Разказано",
                        "посочени сте в запис за друг посетител",
                        "посочени сте в бележка за обаждане на друго лице; тема: готово ли е за получаване",
                        "Намерени по името или телефона Ви. Записано на регистратурата. Пазят се 60 дни",
                        "Източник: показаният документ.")
                .doesNotContain("Някой Друг", "{");
    }

    @Test
    void saysWhatWasMadeElsewhereAndWhoBroughtIt() throws IOException {
        var asked = TestOrders.order(house, TestPeople.somebody());
        var file = TestOrders.picture("EXT-1")
                .text(0x00080020, "DA", "21190305")
                .text(0x00100010, "PN", "PRIMERNA^VYARA")
                .text(0x00100030, "DA", "20811229");
        var kept = (Reception.Kept) arrivals.upload("IM1", new ByteArrayInputStream(file.file()));
        var study = assignments.waiting().stream()
                .filter(each -> each.id().equals(kept.study()))
                .findFirst()
                .orElseThrow();
        var order = assignments.order(asked.number()).orElseThrow().order();
        brought.keep(
                study,
                new Brought(
                        order,
                        Bringer.REPRESENTATIVE,
                        BroughtFor.DENTIST_ASKED,
                        "Център Пример",
                        Examination.PANORAMIC));
        At.desk(Role.RECEPTION);

        var dossier = dossiers.of(life.asked(asked.patient(), RequestKind.ACCESS, "Вяра Примерна"));
        assertThat(dossier.entries().map(entry -> sentences.of(Languages.BULGARIAN, entry)))
                .anySatisfy(sentence -> assertThat(sentence.replace('\u00a0', ' '))
                        .contains(
                                "05.03.2119 г.: Панорамна снимка, направена другаде (Център Пример)",
                                "донесена от представител на пациента на 05.03.2125 г.",
                                "по искане на зъболекаря"));
    }

    @Test
    void tellsARepresentativeForWhomTheyActByInitials() throws IOException {
        At.desk(Role.RECEPTION);
        var mother = life.register("Майка", "Родителова", DeskLife.PHONE, "адрес");
        var child = ((Registered) patients.register(TestRepresentatives.child())).id();
        var proof = new Proof(Proof.Kind.BIRTH_CERTIFICATE, "0012", LocalDate.of(2117, 6, 15), "Община Измислица");
        representatives.record(
                new Appointment(child, RepresentativeKind.PARENT, "М. Родителова", mother, null, proof, false, null));

        assertThat(printed(mother, "Майка Родителова"))
                .contains("М. Родителова, родител на пациент Д.П.; удостоверение за раждане от 15.06.2117 г.")
                .doesNotContain("№ 0012")
                .doesNotContain("Дете Тестово");
    }

    @Test
    void isSaidInEnglishToo() {
        var patient = life.known("Английска", "Досиева", "Told");
        var dossier = dossiers.of(life.asked(patient, RequestKind.ACCESS, "Английска Досиева"));

        assertThat(dossier.entries()
                        .map(entry -> sentences.of(Languages.ENGLISH, entry))
                        .collect(Collectors.joining("\n")))
                .contains(
                        "reason of the correction: Told",
                        "proxy Пълномощник Told",
                        "called to desk 1",
                        "visitor Английска");
    }

    String printed(bg.registratura.people.PatientId patient, String name) throws IOException {
        var request = life.asked(patient, RequestKind.ACCESS, name);
        var text = dossiers.draft(request, Decision.GRANTED, dossiers.of(request));
        request = made(answers.print(made(answers.decide(request, Decision.GRANTED, text))));
        try (var document = Loader.loadPDF(papers.answer(request).orElseThrow())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
