package bg.registratura.imaging.ui;

import static bg.registratura.imaging.TestOrders.file;
import static bg.registratura.imaging.TestOrders.order;
import static bg.registratura.imaging.TestOrders.picture;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.dicom.Refusal;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Bringer;
import bg.registratura.imaging.BroughtFor;
import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.Damages;
import bg.registratura.imaging.Deliveries;
import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.imaging.Given;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.Unassigned;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Readiness.Stage;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class TechnicianViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Assignments assignments;

    @Autowired
    Pictures pictures;

    @Autowired
    Damages damages;

    @Value("${registratura.data}")
    Path data;

    Screen screen;

    @BeforeEach
    void comeIn() {
        screen = new Screen(house);
        At.desk(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void showsWhatIsExpectedAndWhatCame() throws IOException {
        var order = order(house, TestPeople.somebody());
        take("REFUSED-1.dcm", new byte[400]);

        screen.open(TechnicianView.class);

        assertThat(screen.everything()).contains(order.number(), "REFUSED-1.dcm");
        screen.see("imaging.expected.stage.NO_CONSENT");
        screen.see("imaging.ending.REFUSED", screen.text("imaging.refusal.NOT_DICOM"));
    }

    @Test
    void tellsConsentExposureAndPictureApart() {
        order(house, TestPeople.somebody());
        screen.open(TechnicianView.class);
        var today = assignments.today();

        for (var stage : Stage.values()) {
            com.vaadin.flow.component.UI.getCurrent().removeAll();
            com.vaadin.flow.component.UI.getCurrent().add(new ExpectedList(today, _ -> today.stream()
                    .collect(toMap(ExpectedOrder::order, _ -> stage))));
            screen.see("imaging.expected.stage." + stage.name());
        }
    }

    @Test
    void saysAModalityInWordsAndAnUnknownOneAsItCame() {
        screen.open(TechnicianView.class);
        var here = com.vaadin.flow.component.UI.getCurrent();

        assertThat(ModalityWords.of(here, "IO")).isEqualTo(screen.text("imaging.modality.IO"));
        assertThat(ModalityWords.of(here, "ES")).isEqualTo(screen.text("imaging.modality", "ES"));
    }

    @Test
    void saysWhichKeptFileIsDamagedUntilItIsPutBack() throws IOException {
        var order = order(house, TestPeople.somebody());
        var kept = (Reception.Kept) take("IM1.dcm", picture(order.number()).file());
        var file = file(data, kept.instance());
        var whole = Files.readAllBytes(file);
        Files.delete(file);
        damages.proveAgain(kept.instance());

        screen.open(TechnicianView.class);
        screen.see("imaging.damages");
        assertThat(screen.everything()).contains(kept.instance().value().toString());
        screen.press("imaging.damages.again");
        assertThat(notice()).isEqualTo(screen.text("imaging.damages.still"));

        Files.write(file, whole);
        screen.press("imaging.damages.again");
        assertThat(notice()).isEqualTo(screen.text("imaging.damages.whole"));
        assertThat(screen.everything()).doesNotContain(kept.instance().value().toString());
    }

    private static String notice() {
        return getNotifications().getLast().getElement().getProperty("text");
    }

    @Test
    void tellsWhatBecameOfEachFile() {
        screen.open(TechnicianView.class);
        var panel = new UploadPanel(deliveries, () -> {});
        com.vaadin.flow.component.UI.getCurrent().add(panel);

        for (var reason : Refusal.values()) {
            panel.hear(new Given.Taken("IM1.dcm", new Reception.Refused(reason)));
            screen.see("imaging.refusal." + reason.name());
        }
    }

    @Test
    void aTechnicianSaysWhoseAPictureIsAndWhy() throws IOException {
        var order = order(house, TestPeople.somebody());
        var study = ((Reception.Kept) take("IM1.dcm", picture("none").file())).study();
        screen.open(TechnicianView.class);
        new AssignDialog(assignments, waiting(study), () -> {}).open();

        screen.press("imaging.assign.do");
        screen.see("imaging.assign.reason.required");
        ComboBox<Object> choice = screen.field(ComboBox.class, "imaging.assign.order");
        choice.setValue(assignments.order(order.number()).orElseThrow());
        screen.type("imaging.assign.reason", "compared the name and the birth date");
        screen.press("imaging.assign.do");

        assertThat(pictures.study(study).orElseThrow().patient()).isEqualTo(order.patient());
    }

    @Test
    void aPictureMadeElsewhereIsTakenInWithAllThatMustBeSaid() throws IOException {
        var order = order(house, TestPeople.somebody());
        var study = ((Reception.Kept) take("IM1.dcm", theirs("PRIMERNA^VYARA"))).study();
        dialog(study);
        ComboBox<Object> choice = screen.field(ComboBox.class, "imaging.brought.order");
        choice.setValue(assignments.order(order.number()).orElseThrow());
        screen.see("imaging.brought.follows.one");
        TextField where = screen.field(TextField.class, "imaging.brought.where");
        assertThat(where.getValue()).isEqualTo("Център Пример");

        screen.press("imaging.brought.do");
        for (var missing : List.of("by", "for", "compared")) {
            HasValidation field = screen.field(AbstractField.class, "imaging.brought." + missing);
            assertThat(field.getErrorMessage()).isEqualTo(screen.text("imaging.brought." + missing + ".required"));
        }
        say();
        screen.press("imaging.brought.do");

        assertThat(notice()).isEqualTo(screen.text("imaging.brought.outcome.KEPT"));
        assertThat(pictures.study(study).orElseThrow().patient()).isEqualTo(order.patient());
        screen.open(TechnicianView.class);
        screen.see("imaging.attachment.BROUGHT");
        assertThat(screen.everything()).contains("Център Пример", order.number());
    }

    @Test
    void whatDoesNotAgreeIsHandedToAColleague() throws IOException {
        var order = order(house, TestPeople.somebody());
        var study = ((Reception.Kept) take("IM1.dcm", theirs("KIROVA^EVA"))).study();
        dialog(study);
        ComboBox<Object> choice = screen.field(ComboBox.class, "imaging.brought.order");
        choice.setValue(assignments.order(order.number()).orElseThrow());
        screen.see("imaging.brought.follows.two");
        say();
        screen.press("imaging.brought.propose");
        assertThat(notice()).isEqualTo(screen.text("imaging.brought.outcome.WAITS"));
        screen.open(TechnicianView.class);
        screen.see("imaging.brought.awaits");
        assertThat(pictures.study(study).orElseThrow().patient()).isNull();

        At.desk(Role.REPORTING_PHYSICIAN);
        screen.open(TechnicianView.class);
        assertThat(screen.everything()).contains(screen.text("imaging.brought.doubt.NAME"));
        screen.press("imaging.brought.confirm");
        assertThat(pictures.study(study).orElseThrow().patient()).isEqualTo(order.patient());
    }

    private void dialog(StudyId study) {
        screen.open(TechnicianView.class);
        new BroughtDialog(house.getBean(BroughtStudies.class), assignments, waiting(study), () -> {}).open();
    }

    private void say() {
        RadioButtonGroup<Object> by = screen.field(RadioButtonGroup.class, "imaging.brought.by");
        by.setValue(Bringer.PATIENT);
        RadioButtonGroup<Object> purpose = screen.field(RadioButtonGroup.class, "imaging.brought.for");
        purpose.setValue(BroughtFor.COMPARISON);
        Checkbox compared = screen.field(Checkbox.class, "imaging.brought.compared");
        compared.setValue(true);
    }

    private static byte[] theirs(String name) {
        return picture("EXT-1")
                .text(0x00080080, "LO", "Център Пример")
                .text(0x00100010, "PN", name)
                .text(0x00100030, "DA", "20811229")
                .file();
    }

    Reception take(String name, byte[] file) throws IOException {
        return arrivals.upload(name, new ByteArrayInputStream(file));
    }

    Unassigned waiting(StudyId study) {
        return assignments.waiting().stream()
                .filter(each -> each.id().equals(study))
                .findFirst()
                .orElseThrow();
    }
}
