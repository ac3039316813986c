package bg.registratura.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.dicom.Fuzz;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.UnreadablePixelsException;
import bg.registratura.shell.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Broken files on their whole way: none of them fails on it, and nothing that is kept fails later. */
@DatabaseTest
class IntakeFuzzTest {

    static final int VARIANTS = Integer.getInteger("registratura.fuzz.variants", 2000) / 5;

    @Autowired
    Intake intake;

    @Autowired
    Pictures pictures;

    @Autowired
    TestClock clock;

    /** Hundreds of strange files on a day of their own: the lists of the usual day show the newest alone. */
    @BeforeEach
    void longBefore() {
        clock.set(TestClock.START.minus(Duration.ofDays(30)));
    }

    @AfterEach
    void today() {
        clock.set(TestClock.START);
    }

    @Test
    void whatIsKeptIsGivenOutDescribedAndShownOrSaysThatItCannotBe() {
        int kept = 0;
        for (int seed = 0; seed < VARIANTS; seed++) {
            try {
                if (isKept(Fuzz.scratched(fresh(), seed))) {
                    kept++;
                }
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("variant " + seed, e);
            }
        }
        assertThat(kept).isGreaterThan(VARIANTS / 20);
    }

    private boolean isKept(byte[] file) throws IOException {
        if (!(intake.take(Way.UPLOAD, "broken", new ByteArrayInputStream(file)) instanceof Reception.Kept kept)) {
            return false;
        }
        var original = new ByteArrayOutputStream();
        pictures.original(kept.instance(), original);
        assertThat(original.toByteArray()).isEqualTo(file);
        var described = new JsonMapper().readTree(pictures.descriptionJson(kept.instance()));
        assertThat(described.get("slope").isNumber()).isTrue();
        assertThat(described.get("windowCenter").isNumber()
                        || described.get("windowCenter").isNull())
                .isTrue();
        assertThat(kept.pixels()).isNotEqualTo(PixelState.PENDING);
        assertThat(isShown(kept)).isEqualTo(kept.pixels() == PixelState.READABLE);
        return true;
    }

    private boolean isShown(Reception.Kept kept) throws IOException {
        try (var preview = pictures.preview(kept.instance())) {
            assertThat(pictures.frame(kept.instance(), 1)).isNotEmpty();
            return preview.read() == 0xFF;
        } catch (UnreadablePixelsException | NotFoundException e) {
            return false;
        }
    }

    private static byte[] fresh() {
        return Fuzz.rich()
                .text(0x00080018, "UI", TestOrders.uid())
                .text(0x0020000D, "UI", TestOrders.uid())
                .file();
    }
}
