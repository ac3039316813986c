package bg.registratura.results;

import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.annotation.Annotation;
import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Annotation.Point;
import bg.registratura.annotation.AnnotationId;
import bg.registratura.annotation.Annotations;
import bg.registratura.annotation.Kept;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.imaging.InstanceId;
import bg.registratura.language.Words;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.AccountId;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.Kiosk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@DisplayName("A copy with what is drawn over the picture")
class MarkedCopiesTest {

    static final String LONG = "Сянка при върха на зъб 26, която трябва да се види отново след лечението";

    /** A picture beside the room's own, as large as an invented one. */
    static final String LARGER = """
            insert into instance (instance_id, series_id, sop_instance_uid, sop_class_uid, transfer_syntax, sha256, byte_length,
                row_count, column_count, frame_count, bits_stored, is_signed, photometric, rescale_slope, rescale_intercept,
                pixel_state, taken_at, time_is_told, received_at)
            select ?, series_id, concat(sop_instance_uid, '.1'), sop_class_uid, transfer_syntax, random_bytes(32), byte_length,
                ?, ?, frame_count, bits_stored, is_signed, photometric, rescale_slope, rescale_intercept, pixel_state, taken_at,
                time_is_told, received_at from instance where instance_id = ?""";

    @Autowired
    InventedPictures pictures;

    @Autowired
    Annotations annotations;

    @Autowired
    Sharing sharing;

    @Autowired
    AuditTrail trail;

    @Autowired
    Words words;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    MockMvc web;

    @Autowired
    void web(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    GlassRoom room;
    TestOutsiders outsiders;
    PractitionerId dentist;
    AccountId account;
    InstanceId picture;
    String base;

    @BeforeEach
    void aDentistDrewOverAPicture() {
        clock.set(TestClock.START);
        room = new GlassRoom(sql);
        picture = new InstanceId(UUID.randomUUID());
        sql.update(
                LARGER,
                picture.value().toString(),
                InventedPictures.HEIGHT,
                InventedPictures.WIDTH,
                room.instance.value().toString());
        base = "/images/" + pictures.add(room.study, room.patient, DAY, picture).value() + "/";
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Kopirova");
        outsiders.enter(room.patient);
        sharing.grantFor(dentist, room.study, 7);
        account = outsiders.enter(dentist);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("is the dentist's own to take, and has strokes on it and a band below it only where that is asked for")
    void isTheDentistsOwnToTake() throws Exception {
        draw(Kind.LENGTH, "", false);

        var plain = picture("picture.jpg");
        var marked = picture("picture.jpg?marks=true");

        assertThat(plain.getWidth()).isEqualTo(InventedPictures.WIDTH);
        assertThat(plain.getHeight()).isEqualTo(InventedPictures.HEIGHT);
        assertThat(marked.getWidth()).as("letters have to be read").isGreaterThanOrEqualTo(1000);
        assertThat(marked.getHeight()).as("a band").isGreaterThan(InventedPictures.HEIGHT * 4 + 40);
        assertThat(yellow(plain)).isZero();
        assertThat(yellow(marked)).isPositive();
        assertThat(said()).containsExactly("marks 1", "null");
    }

    @Test
    @DisplayName("lies on its place when the picture was turned")
    void liesOnItsPlaceWhenThePictureWasTurned() throws Exception {
        draw(Kind.LENGTH, "", false);

        var turned = picture("picture.jpg?marks=true&turns=1");

        assertThat(turned.getHeight()).isGreaterThan(turned.getWidth());
        var middle = rowsOfYellow(turned);
        assertThat(middle.getFirst()).as("from column 32").isBetween(32 * 4 - 12, 32 * 4 + 12);
        assertThat(middle.getLast()).as("to column 96").isBetween(96 * 4 - 12, 96 * 4 + 12);
    }

    @Test
    @DisplayName("shows the patient what is shared and nothing else, and says so in the log")
    void showsThePatientWhatIsShared() throws Exception {
        draw(Kind.LENGTH, "", false);
        outsiders.enter(room.patient);
        assertThat(yellow(picture("picture.jpg?marks=true"))).isZero();
        assertThat(said()).containsExactly("marks 0");

        outsiders.enter(account, dentist);
        draw(Kind.ARROW, LONG, true);
        outsiders.enter(room.patient);
        assertThat(yellow(picture("picture.jpg?marks=true"))).isPositive();
        assertThat(said()).containsExactly("marks 1", "marks 0");
    }

    @Test
    @DisplayName(
            "says on the sheet who marked it and when, what did not fit on the picture, and how far it may be believed")
    void saysOnTheSheetWhoMarkedIt() throws Exception {
        draw(Kind.LENGTH, "", true);
        draw(Kind.ARROW, LONG, true);

        assertThat(sheet("picture.pdf")).doesNotContain(words.of("shell.marks.not-report"));
        assertThat(sheet("picture.pdf?marks=true"))
                .contains("Отбелязал: Test, 05.03.2125")
                .contains(LONG)
                .contains(words.of("shell.marks.caveat.none"))
                .contains(words.of("shell.marks.not-report"));
        assertThat(sheet("picture.pdf?marks=true&lang=en")).contains("Marked by Test");
    }

    @Test
    @DisplayName("is nobody's once the grant has ended, and never a kiosk's; the original is never drawn on")
    void isNobodysOnceTheGrantHasEnded() throws Exception {
        var original = get("original").getContentAsByteArray();
        draw(Kind.LENGTH, "", true);
        assertThat(get("original").getContentAsByteArray()).isEqualTo(original);
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                get("picture.png?marks=true").getContentAsByteArray()))
                        .getRaster()
                        .getNumBands())
                .as("every shade, and nothing over it")
                .isEqualTo(1);

        outsiders.enter(room.patient);
        var kiosk = MockMvcRequestBuilders.get(base + "picture.jpg?marks=true").sessionAttr(Kiosk.MARK, true);
        assertThat(web.perform(kiosk).andReturn().getResponse().getStatus()).isEqualTo(404);
        sharing.of(room.patient).forEach(grant -> sharing.withdraw(grant.id()));
        outsiders.enter(account, dentist);
        assertThat(get("picture.jpg?marks=true").getStatus()).isEqualTo(404);
        assertThat(get("picture.pdf?marks=true").getStatus()).isEqualTo(404);
    }

    void draw(Kind kind, String words, boolean shared) {
        var mark = new Annotation(
                new AnnotationId(UUID.randomUUID()),
                picture,
                1,
                kind,
                List.of(new Point(32, 8), new Point(96, 8)),
                words,
                null,
                shared,
                false);
        assertThat(annotations.keep(mark)).isEqualTo(Kept.KEPT);
    }

    MockHttpServletResponse get(String what) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(base + what)).andReturn().getResponse();
    }

    BufferedImage picture(String what) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(get(what).getContentAsByteArray()));
    }

    String sheet(String what) throws Exception {
        try (var pdf = Loader.loadPDF(get(what).getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    static long yellow(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> hasYellow(picture, y))
                .count();
    }

    static List<Integer> rowsOfYellow(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> hasYellow(picture, y))
                .boxed()
                .toList();
    }

    static boolean hasYellow(BufferedImage picture, int y) {
        return IntStream.range(0, picture.getWidth())
                .map(x -> picture.getRGB(x, y))
                .anyMatch(rgb -> (rgb >> 16 & 255) - (rgb & 255) > 60);
    }

    /** What the log says beside each taking, the latest first. */
    List<String> said() {
        return trail.page(Filter.about(room.patient.value()), 0, 50).stream()
                .filter(entry -> entry.action() == Action.IMAGE_DOWNLOADED)
                .map(entry -> String.valueOf(entry.detail()))
                .toList();
    }
}
