package bg.registratura.imaging;

import static bg.registratura.imaging.TestOrders.order;
import static bg.registratura.imaging.TestOrders.picture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.Source;
import bg.registratura.dicom.TinyDirectory;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.Given.Skip;
import bg.registratura.imaging.Given.Stop;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class DeliveriesTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Arrivals arrivals;

    @Value("${registratura.data}")
    Path data;

    @Autowired
    TestClock clock;

    /** On a day after all others: the list shows its newest alone. */
    @BeforeEach
    void technician() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        At.desk(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void takesThePicturesOfADiscAndPassesOverWhatIsNone() throws IOException {
        var order = order(house, TestPeople.somebody());
        var first = picture(order.number()).file();
        var broken = Arrays.copyOf(picture(order.number()).file(), 300);
        var disc = new LinkedHashMap<String, byte[]>();
        disc.put("DICOMDIR", directory("DICOM\\IM1", first).file());
        disc.put("DICOM/IM1", first);
        disc.put("DICOM/IM2", broken);
        disc.put("autorun.inf", "[autorun]".getBytes(UTF_8));
        disc.put("VIEWER/lib.jar", ZipDeliveryTest.zip(UTF_8, Map.of("a", new byte[3])));
        disc.put("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0});
        disc.put("../../evil.dcm", "<html>".getBytes(UTF_8));

        var given = give("disc.zip", ZipDeliveryTest.zip(UTF_8, disc));

        assertThat(given.get("DICOMDIR")).isInstanceOf(Given.Listed.class);
        assertThat(given.get("DICOM/IM1"))
                .extracting(one -> ((Given.Taken) one).reception())
                .isInstanceOf(Reception.Kept.class);
        assertThat(given.get("DICOM/IM2"))
                .isEqualTo(new Given.Taken("DICOM/IM2", new Reception.Refused(Refusal.ENDS_EARLY)));
        assertThat(given.get("../../evil.dcm"))
                .isEqualTo(new Given.Taken("../../evil.dcm", new Reception.Refused(Refusal.NOT_DICOM)));
        assertThat(given.get("autorun.inf")).isEqualTo(new Given.Skipped("autorun.inf", Skip.OTHER));
        assertThat(given.get("VIEWER/lib.jar")).isEqualTo(new Given.Skipped("VIEWER/lib.jar", Skip.ARCHIVE));
        assertThat(given.get("logo.png")).isEqualTo(new Given.Skipped("logo.png", Skip.FILM));
        assertThat(arrivals.today())
                .extracting(Arrival::fileName)
                .contains("IM1", "IM2", "evil.dcm")
                .doesNotContain("autorun.inf", "lib.jar", "logo.png", "DICOMDIR");
    }

    @Test
    void theSameAgainIsKeptOnce() throws IOException {
        var file = picture("none").file();
        var zip = ZipDeliveryTest.zip(UTF_8, Map.of("A/IM1", file));
        give("disc.zip", zip);

        assertThat(((Given.Taken) give("disc.zip", zip).get("A/IM1")).reception())
                .isInstanceOf(Reception.KeptBefore.class);
        assertThat(((Given.Taken) give("A/IM1", file).get("A/IM1")).reception())
                .isInstanceOf(Reception.KeptBefore.class);
    }

    @Test
    void whatCameBeforeTheConnectionBrokeIsKeptAndTheRestIsNot() throws IOException {
        var first = picture("none").file();
        var zip = ZipDeliveryTest.zip(UTF_8, new LinkedHashMap<>(Map.of("IM1", first)));
        var given = give("disc.zip", Arrays.copyOf(zip, zip.length - 30));
        assertThat(((Given.Taken) given.get("IM1")).reception()).isInstanceOf(Reception.Kept.class);
        assertThat(given.get("disc.zip")).isEqualTo(new Given.Stopped("disc.zip", Stop.CUT));

        var before = files();
        var other = ZipDeliveryTest.zip(
                UTF_8,
                Map.of(
                        "IM2",
                        picture("none")
                                .bytes(0x00104000, "LT", new byte[60_000])
                                .file()));
        assertThat(give("disc.zip", Arrays.copyOf(other, 150)).values())
                .containsExactly(new Given.Stopped("disc.zip", Stop.CUT));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void saysWhatADiscLacks() throws IOException {
        var here = picture("none").file();
        var gone = picture("none").file();
        var earlier = picture("none").file();
        give("IM9", earlier);
        var directory =
                directory("DICOM\\IM1", here).image("DICOM\\IM2", uid(gone)).image("DICOM\\IM3", uid(earlier));
        var disc = Map.of("CD/DICOMDIR", directory.file(), "CD/dicom/im1.;1", here);

        var given = give("disc.zip", ZipDeliveryTest.zip(UTF_8, disc));

        var listed = (Given.Listed) given.get("CD/DICOMDIR");
        assertThat(deliveries.missing(listed, given.keySet())).containsExactly("DICOM/IM2");
        assertThat(deliveries.missing(listed, Set.of())).containsExactly("DICOM/IM2");
    }

    @Test
    void aDamagedDirectoryKeepsNoPictureOut() throws IOException {
        var directory = Arrays.copyOf(directory("IM1", picture("none").file()).file(), 190);
        var given = give(
                "disc.zip",
                ZipDeliveryTest.zip(
                        UTF_8,
                        Map.of("DICOMDIR", directory, "IM1", picture("none").file())));

        assertThat(given.get("DICOMDIR")).isEqualTo(new Given.Skipped("DICOMDIR", Skip.DIRECTORY));
        assertThat(((Given.Taken) given.get("IM1")).reception()).isInstanceOf(Reception.Kept.class);
    }

    @Test
    void oneFileByItselfIsAnsweredWhateverItIs() throws IOException {
        assertThat(give("notes.txt", "nothing".getBytes(UTF_8)).get("notes.txt"))
                .isEqualTo(new Given.Taken("notes.txt", new Reception.Refused(Refusal.NOT_DICOM)));
        assertThat(give("empty", new byte[0]).get("empty"))
                .isEqualTo(new Given.Taken("empty", new Reception.Refused(Refusal.EMPTY)));
    }

    private Map<String, Given> give(String path, byte[] file) throws IOException {
        var heard = new ArrayList<Given>();
        deliveries.give(path, new ByteArrayInputStream(file), heard::add);
        return heard.stream().collect(Collectors.toMap(Given::path, one -> one));
    }

    private static TinyDirectory directory(String path, byte[] file) {
        return new TinyDirectory().image(path, uid(file));
    }

    private static String uid(byte[] file) {
        return ((Verdict.Accepted) DicomValidator.judge(Source.of(file)))
                .file()
                .header()
                .uids()
                .sopInstance();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(data.resolve("images"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
