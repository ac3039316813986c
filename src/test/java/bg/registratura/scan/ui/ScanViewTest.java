package bg.registratura.scan.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.document.RegisterNumber;
import bg.registratura.document.reading.Glass;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.scan.PaperScans;
import bg.registratura.scan.Reception;
import bg.registratura.scan.ScanDesk;
import bg.registratura.scan.WaitingPage;
import bg.registratura.security.Role;
import bg.registratura.shell.Errands;
import bg.registratura.visit.DeskTally;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ScanViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ScanDesk desk;

    @Autowired
    PaperScans scans;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    Screen screen;
    RegisterNumber number;
    Reception reception;

    @BeforeEach
    void oneSideWaits() throws IOException {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        var patient = room.patient(Dates.dayOf(TestClock.START).minusYears(30));
        number = room.print(room.order(room.visit(patient)), FormKind.CONSENT)
                .form()
                .number();
        for (var left : scans.waiting()) {
            desk.assign(left.id(), number.code(), OptionalInt.of(1), "остатък");
        }
        var side = new BufferedImage(400, 560, BufferedImage.TYPE_INT_RGB);
        side.setRGB(0, 0, UUID.randomUUID().hashCode());
        reception = desk.upload(new ByteArrayInputStream(Glass.png(side)));
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    void tellsWhatBecameOfEverySide() {
        screen.open(ScanView.class);
        _get(GivingIn.class).tell("сканове.png", reception);

        screen.see("scan.reception.unread");
        screen.see("scan.give.no-identity");
    }

    @Test
    void assignsASideByItsTypedNumberAndKeepsWhatWasTyped() {
        screen.open(ScanView.class);
        pressFirst("scan.assign");
        screen.type("scan.number", "CN-1999-000001");
        screen.type("scan.reason", "смачкан");
        pressInDialog("scan.assign");
        screen.see("scan.number.unknown");
        assertThat(screen.field("scan.reason").getValue()).isEqualTo("смачкан");

        screen.type("scan.number", number.code());
        pressInDialog("scan.assign");
        IntegerField side = screen.field(IntegerField.class, "scan.side.which");
        assertThat(side.getErrorMessage()).isEqualTo(screen.text("scan.side.which.required"));
        assertThat(screen.field("scan.reason").getValue()).isEqualTo("смачкан");
        screen.choose("scan.side.which", 1);
        pressInDialog("scan.assign");

        assertThat(scans.waiting()).isEmpty();
        assertThat(scans.standing(List.of(number))).containsKey(number);
    }

    @Test
    void throwsAwayASideForAReasonOnly() {
        screen.open(ScanView.class);
        pressFirst("scan.discard");
        pressInDialog("scan.discard");
        screen.see("scan.reason.required");
        assertThat(scans.waiting()).hasSize(1);

        screen.type("scan.reason", "лична карта");
        pressInDialog("scan.discard");
        assertThat(scans.waiting()).extracting(WaitingPage::id).isEmpty();
        screen.see("scan.waiting.none");
    }

    @Test
    void callsASheetOverdueWhoseScanIsMissedForDays() {
        var patient = room.patient(Dates.dayOf(TestClock.START).minusYears(43));
        var form = room.print(room.order(room.visit(patient)), FormKind.CONSENT).form();
        consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT));
        clock.advance(Duration.ofDays(AwaitingPaper.PATIENT_DAYS + 1));

        for (var role : List.of(Role.SHIFT_LEAD, Role.DPO)) {
            At.desk(role);
            screen.open(ScanView.class);
            assertThat(scans.overdue()).isPositive();
            screen.see("scan.overdue", AwaitingPaper.PATIENT_DAYS, overdue());
            assertThat(_get(AwaitedSheets.class).getElement().getTextRecursively())
                    .as("under the heading of the sheets it is about")
                    .contains(screen.text("scan.overdue", AwaitingPaper.PATIENT_DAYS, overdue()));
        }
        assertThat(house.getBean(Errands.class).lines().getChildren().map(line -> line.getElement()
                        .getTextRecursively()))
                .contains(screen.text("scan.overdue", AwaitingPaper.PATIENT_DAYS, overdue()));
        assertThat(house.getBeansOfType(DeskTally.class).values())
                .filteredOn(tally -> tally.key().equals("consent.tally"))
                .singleElement()
                .matches(tally -> tally.isPressing() && tally.count() > 0);
        clock.set(TestClock.START);
    }

    String overdue() {
        return Counts.of(Languages.BULGARIAN, scans.overdue(), "count.sheet");
    }

    @Test
    void showsASideAndGivesTheOfficerNothingToGiveIn() {
        At.desk(Role.DPO);
        screen.open(ScanView.class);

        assertThat(_find(Upload.class)).isEmpty();
        pressFirst("scan.look");
        assertThat(_find(Image.class)).hasSize(1);
    }

    void pressFirst(String key) {
        _click(_find(Button.class, spec -> spec.withText(screen.text(key))).getFirst());
    }

    void pressInDialog(String key) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(screen.text(key))));
    }
}
