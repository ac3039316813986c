package bg.registratura.subjectrequest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.esignature.TestIssuer;
import bg.registratura.esignature.TestSignatures;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.CaseLine;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.SignedFile;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A signed file is uploaded, what it is worth is read, and whoever is at the desk says whose it is. */
@DatabaseTest
class ElectronicRequestViewTest {

    private static final TestIssuer ISSUER = new TestIssuer("Образцово доверие");
    private static final byte[] PAGE = TestSignatures.page("I ask what is held about me.");

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Cases cases;

    @Autowired
    SignedFileSection section;

    @Autowired
    TestClock clock;

    final String egn = TestPeople.egn();
    PatientId patient;
    Screen screen;
    ElectronicRequestView view;

    @BeforeEach
    void enter() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        At.desk(Role.RECEPTION);
        ISSUER.into(
                Path.of("target", "trusted-lists"),
                TestClock.START.plus(Duration.ofDays(90)),
                ISSUER.revoked(TestClock.START));
        patient = ((Registration.Registered) patients.register(TestPeople.withEgn(egn))).id();
        view = screen.open(ElectronicRequestView.class);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void saysWhatTheSignatureIsWorthAndRegistersForThePersonWhoIsChosen() {
        view.read(new SignedFile(signedBy(egn), null));
        screen.see("subjectrequest.signature.standing.VALID");
        screen.see("subjectrequest.signature.remark.TIME_CLAIMED");
        screen.see("subjectrequest.electronic.matches");
        screen.see("subjectrequest.electronic.identity");
        assertThat(screen.everything())
                .as("the number of the certificate is masked")
                .doesNotContain(egn);

        screen.press("subjectrequest.electronic.theirs");
        assertThatThrownBy(() -> screen.press("subjectrequest.electronic.take"))
                .as("no routes are known here; the page goes on to the case")
                .hasMessageContaining("desk/requests/");

        var request = cases.about(patient).stream()
                .map(CaseLine::id)
                .findFirst()
                .flatMap(cases::find)
                .orElseThrow();
        assertThat(request.status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.wish().channel()).isEqualTo(Channel.ELECTRONIC);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(section.of(request));
        screen.see("subjectrequest.signature.theirs");
        screen.seeNot("subjectrequest.signature.file.take");
        At.desk(Role.DPO);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(section.withFile(request));
        screen.see("subjectrequest.signature.file.take");
    }

    @Test
    void guessesNobody() {
        view.read(new SignedFile(signedBy(TestPeople.egn()), null));

        screen.see("subjectrequest.electronic.nobody");
        screen.seeNot("subjectrequest.electronic.theirs");
        screen.type("subjectrequest.stranger.name", "Ъгълчо Щръклев Жабуняков-Подписан");
        screen.press("subjectrequest.stranger.search");
        screen.see("subjectrequest.stranger.unknown");
        screen.press("subjectrequest.electronic.stranger");
        screen.see("subjectrequest.electronic.take");
        screen.press("subjectrequest.electronic.back");
        screen.see("subjectrequest.signature.standing.VALID");
    }

    @Test
    void wantsTheDayOnWhichItCame() {
        view.read(new SignedFile(signedBy(egn), null));
        screen.press("subjectrequest.electronic.theirs");
        screen.<DatePicker>field(DatePicker.class, "subjectrequest.electronic.came")
                .clear();
        screen.press("subjectrequest.electronic.take");

        screen.see("subjectrequest.refusal.NOT_THAT_DAY");
        assertThat(cases.about(patient)).isEmpty();
    }

    @Test
    void saysWhyAFileIsNotRead() {
        view.read(new SignedFile(PAGE, null));
        screen.see("subjectrequest.signature.unread.NO_SIGNATURE");

        view.read(new SignedFile(new byte[] {'P', 'K', 3, 4}, null));
        screen.see("subjectrequest.signature.unread.OTHER_FORM");
        screen.seeNot("subjectrequest.electronic.take");

        view.read(new SignedFile(new byte[0], null));
        screen.see("subjectrequest.signature.unread.EMPTY");
    }

    @Test
    void keepsTheSignatureWhileTheFileItBelongsToIsLookedFor() {
        var given = new ArrayList<SignedFile>();
        var upload = new SignedUpload(given::add, given::clear);
        var message = TestSignatures.cms(PAGE, ISSUER.person("Вяра Примерна", "EGN:" + egn), false);
        var wrong = TestSignatures.page("I ask for something else.");
        UI.getCurrent().add(upload);

        upload.came("request.p7s", message);
        upload.came("other.pdf", wrong);
        upload.came("request.pdf", PAGE);
        screen.see("subjectrequest.electronic.held", "request.p7s, request.pdf");
        assertThat(given).extracting(SignedFile::bytes).containsOnly(message);
        assertThat(given).extracting(SignedFile::beside).containsExactly(null, wrong, PAGE);

        screen.press("subjectrequest.electronic.anew");
        assertThat(given).isEmpty();
        upload.came("request.pdf", PAGE);
        upload.came("request.p7s", message);
        assertThat(given).extracting(SignedFile::beside).containsExactly(null, PAGE);
    }

    private static byte[] signedBy(String number) {
        return TestSignatures.pdf(PAGE, ISSUER.person("Вяра Тестова Примерна", "PNOBG-" + number));
    }
}
