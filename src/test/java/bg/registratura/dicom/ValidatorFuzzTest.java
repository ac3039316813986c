package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;

/**
 * Thousands of broken files, the same at every run: whatever they are, the validator says what becomes of them, in bounded
 * memory, and what it lets in can be read afterwards. {@code -Dregistratura.fuzz.variants=20000} tries more of them.
 */
class ValidatorFuzzTest {

    static final int VARIANTS = Integer.getInteger("registratura.fuzz.variants", 2000);
    static final long MOST_JUDGING = 16 << 20;
    static final int MOST_FRAMES = 20;

    final Fuzz fuzz = new Fuzz();

    @Test
    void everySampleIsGood() {
        for (int n = 0; n < fuzz.samples(); n++) {
            var verdict = DicomValidator.judge(Source.of(fuzz.sample(n)));
            assertThat(verdict).as("sample " + n).isNotInstanceOf(Verdict.Refused.class);
            if (verdict instanceof Verdict.Accepted(var file)) {
                assertThat(isShown(file)).as("sample " + n).isTrue();
            }
        }
    }

    @Test
    void noBrokenFileBreaksAnything() {
        var refusals = new EnumMap<Refusal, Integer>(Refusal.class);
        int shown = 0;
        int unreadable = 0;
        for (int seed = 0; seed < VARIANTS; seed++) {
            try {
                switch (judge(fuzz.variant(seed))) {
                    case Verdict.Refused(var reason) -> refusals.merge(reason, 1, Integer::sum);
                    case Verdict.Report(var report) ->
                        assertThat(report.sopInstance()).isNotEmpty();
                    case Verdict.Accepted(var file) when isShown(file) -> shown++;
                    case Verdict.Accepted _ -> unreadable++;
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError("variant " + seed, e);
            }
        }
        assertThat(refusals).as("of most kinds").hasSizeGreaterThan(Refusal.values().length / 2);
        assertThat(shown).isGreaterThan(VARIANTS / 50);
        assertThat(unreadable).isPositive();
    }

    /** A verdict, and no more memory for it than a few buffers, whatever the lengths in the file say. */
    private static Verdict judge(byte[] file) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var verdict = DicomValidator.judge(Source.of(file));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_JUDGING);
        return verdict;
    }

    /** Whether every frame unpacks; one that does not says so in its own way. */
    private static boolean isShown(DicomFile file) {
        var header = file.header();
        assertThat(header.toString()).isNotEmpty();
        assertThat(header.raster().photometric()).hasSizeLessThanOrEqualTo(16);
        if (!file.isDecodable()) {
            return false;
        }
        try {
            for (int frame = 1; frame <= Math.min(header.raster().frames(), MOST_FRAMES); frame++) {
                var read = file.frame(frame);
                assertThat(Png.of(read, header.raster().signed())).isNotEmpty();
                assertThat(new Rendering(header, read).jpeg(320, 24_000)).isNotEmpty();
            }
            return true;
        } catch (UnreadablePixelsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
