package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Leftovers;
import bg.registratura.Quality;
import bg.registratura.audit.LogVerifier;
import bg.registratura.audit.Verification;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.dicom.Names;
import bg.registratura.dicom.TinyDirectory;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.people.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;

/** One visit, from the door to the picture, as it is lived: an empty house, real screens, real paper, real pictures. */
@OverBrowser
class VisitIT extends BrowserAct {

    @Value("${registratura.data}")
    Path data;

    @Autowired
    LogVerifier verifier;

    @Autowired
    FlywayConnectionDetails owner;

    static final String EGN = TestPeople.egn();
    static final String ELSEWHERE = "Дентален център Пример";
    static final String PASSWORD = "котките спят на топло";

    @Test
    @Quality({57, 58, 66})
    void fromTheDoorToThePicture(CapturedOutput console) throws Exception {
        var house = firstDay(console);
        house.installsTheUnit();
        new Passerby(chromium.person("passerby", Screen.PHONE)).reads();
        var desk = new AtTheDesk(
                house.employs("r.priemova", "Радост Приемова", "security.role.RECEPTION", "/desk"), words);
        var unit = new AtTheUnit(
                house.employs("t.laborant", "Тодор Лаборант", "security.role.TECHNICIAN", "/technician"), words);

        desk.registers(EGN);
        desk.givesTheNotice();
        desk.looksIntoTheDocument();
        var order = desk.takesTheReferral();
        unit.findsNoConsent(order);
        desk.asksForTheConsent();
        unit.exposes(order);
        var file = SamplePictures.dicom(
                new SamplePictures.Request(
                        Kind.PANORAMIC,
                        "Примерна^Вяра^Тестова",
                        EGN,
                        LocalDate.of(2082, 12, 29),
                        order,
                        LocalDateTime.of(2125, 3, 5, 10, 40)),
                7);
        unit.givesIn(file);

        var slip = given(desk.handsOverTheSheet());
        var phone = chromium.person("patient", Screen.PHONE);
        newcomers.redeem(phone, slip, PASSWORD);
        var patient = new AtHome(phone, words);
        var study = patient.looksAtThePicture();
        new AtTheKiosk(chromium.person("kiosk", Screen.KIOSK), newcomers).looksAgain(slip);

        var screen = chromium.person("dentist", Screen.WIDE);
        newcomers.redeem(screen, given(desk.handsOverTheDentistsSheet()), "пломби и коронки, без каналче");
        var dentist = new AtThePractice(screen);
        dentist.seesNothingYet();
        patient.showsItTo("Пломбова");
        assertThat(dentist.looksAndDownloads()).isEqualTo(file);
        dentist.measuresAndShares();
        patient.seesWhatTheDentistMarked(study);
        patient.seesThatTheyLooked("Зорница", "Пломбова");
        dentist.isRefused(study);
        dentist.typesTheCode(patient.showsACode(study));
        patient.seesWhoTypedItAndStopsThem("Зорница", "Пломбова");
        dentist.isRefused(study);
        byTwoPapers(desk, patient, dentist, study);
        var theirs = madeElsewhere();
        unit.keepsADiscBeside(order, ELSEWHERE, directory(theirs), theirs);
        patient.seesWhatWasBroughtAndGivesAllTo(ELSEWHERE, "Пломбова");
        dentist.comparesWithWhatWasBrought(ELSEWHERE, words.of("results.kind.PANORAMIC"));

        var officer = new AtTheOffice(house.employs("d.savetova", "Диана Съветова", "security.role.DPO", "/dpo"));
        desk.takesTheRequest();
        var answer = officer.answers();
        Files.write(Path.of("target/screenshots/answer.pdf"), answer);
        isTheSameTwice(Person.text(answer), 40);
        desk.handsOverTheAnswer();
        officer.readsTheLog();
        desk.leaves();

        assertThat(verifier.verify()).isInstanceOf(Verification.Whole.class);
        keepsNothingItShouldNot(console.getAll());
        nothingIsLeftBehind();
    }

    /** The patient has no phone at hand: the desk lets the dentist in and out, and the open page empties. */
    private void byTwoPapers(AtTheDesk desk, AtHome patient, AtThePractice dentist, String study) throws IOException {
        var given = desk.givesOnPaper("Пломбова");
        Files.write(Path.of("target/screenshots/mandate.pdf"), given);
        isTheSameTwice(Person.text(given), 8);
        assertThat(Person.text(given)).contains("Вяра Тестова Примерна", "Зорница Пломбова");
        patient.seesThatTheDeskGaveIt("Зорница", "Пломбова");
        dentist.looksAtWhatTheDeskGave();
        var ended = desk.endsOnPaper(words.of("results.dentist", "Зорница", "Пломбова"));
        Files.write(Path.of("target/screenshots/mandate-end.pdf"), ended);
        isTheSameTwice(Person.text(ended), 8);
        assertThat(Person.text(ended)).contains("Вяра Тестова Примерна", "Зорница Пломбова", "Оттеглям");
        dentist.isRefused(study);
    }

    /** Of the same person six years before, with another laboratory's letters and numbers. */
    private static byte[] madeElsewhere() throws IOException {
        return SamplePictures.dicom(
                new SamplePictures.Request(
                        Kind.PANORAMIC,
                        "PRIMERNA^VYARA^TESTOVA",
                        "L-77",
                        LocalDate.of(2082, 12, 29),
                        "A-2119-5",
                        LocalDateTime.of(2119, 3, 5, 9, 15)),
                8);
    }

    private static byte[] directory(byte[] file) {
        return new TinyDirectory()
                .image("IM1", Objects.requireNonNull(Names.of(file).sopInstance()))
                .file();
    }

    private Slip given(Slip slip) {
        slips.add(slip);
        return slip;
    }

    /** Two copies: the same words on both but for which of the two it is. */
    private static void isTheSameTwice(String answer, int atLeast) {
        assertThat(answer).contains("Екземпляр 1 от 2", "Екземпляр 2 от 2");
        var lines = answer.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var half = lines.size() / 2;
        assertThat(lines.subList(0, half).stream().map(line -> line.replace("Екземпляр 1 от 2", "")))
                .hasSizeGreaterThan(atLeast)
                .isEqualTo(lines.subList(half, lines.size()).stream()
                        .map(line -> line.replace("Екземпляр 2 от 2", ""))
                        .toList());
    }

    /** No issued password, no own password, no national number in clear, no address: in no table, file or log line. */
    private void keepsNothingItShouldNot(String log) {
        var left = new Leftovers(owner, data);
        var secrets = new ArrayList<>(newcomers.passwords());
        secrets.add(EGN);
        slips.forEach(
                slip -> secrets.addAll(List.of(slip.secret(), slip.secret().replace(" ", ""))));
        assertThat(secrets).hasSizeGreaterThan(12);
        assertThat(left.tables()).contains("r.priemova").doesNotContain(secrets).doesNotContain("127.0.0.1");
        assertThat(log).doesNotContain(secrets);
        assertThat(left.files()).isNotEmpty().allSatisfy(file -> assertThat(
                        Leftovers.text(file).contains(EGN))
                .as(file.toString())
                .isFalse());
    }
}
