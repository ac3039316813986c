package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.document.Documents;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.people.TestPeople;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class HandoversTest {

    static final Locale BULGARIAN = Locale.of("bg", "BG");

    @Autowired
    Handovers handovers;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Documents documents;

    @Autowired
    Patients patients;

    @Autowired
    IdentityChecks checks;

    @Autowired
    TestClock clock;

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void theSheetOpensTheDoorAndTheProtocolKeepsNothingOfItsSecret() throws IOException {
        var ready = handOver();
        var sheet = text(ready.sheet());
        var protocol = text(documents.print(ready.protocol()).orElseThrow());

        var number = found(sheet, "\\d{5}\\s\\d{5}");
        var secret = found(sheet, "(\\d{3}\\s+){6}\\d{3}");
        assertThat(redemptions.recognise(AccessNumber.typed(number).value(), Secret.typed(secret)))
                .isInstanceOf(Redemption.Recognised.class);
        assertThat(protocol).contains(number).doesNotContain(secret).doesNotContain(secret.replaceAll("\\s", ""));
        assertThat(protocol).contains("1 от 2").contains("2 от 2");
    }

    @Test
    void theSheetIsOnePage() throws IOException {
        try (var pdf = Loader.loadPDF(handOver().sheet())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void anAdministratorLooksIntoTheDocumentsOfStaffAndOfNobodyElse() {
        At.desk(Role.ADMINISTRATOR);
        var purposes = Set.of(CheckPurpose.CREDENTIAL);

        assertThat(checks.record(new Checked.OfAccount(new AccountId(UUID.randomUUID())), TestLooks.good(), purposes))
                .isInstanceOf(Checking.Shown.class);
        assertThatThrownBy(() -> checks.record(
                        new Checked.OfPatient(new PatientId(UUID.randomUUID())), TestLooks.good(), purposes))
                .isInstanceOf(AccessDeniedException.class);
    }

    Handover.Ready handOver() {
        At.desk(Role.RECEPTION);
        var patient = ((Registration.Registered) patients.register(TestPeople.somebody())).id();
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.CREDENTIAL));
        var check = checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();
        var recipient =
                new Recipient("Вяра Тестова Примерна", "клиентски № 1", patient.value(), Recipient.Kind.PATIENT);
        return (Handover.Ready) handovers.handOver(check, recipient, BULGARIAN);
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
