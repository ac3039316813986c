package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.pixelmed.dicom.TagFromName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read out of a unit's dose report. */
class DoseReportTest {

    @ParameterizedTest
    @CsvSource({
        "0.00000805, Gy.m2, 80.5",
        "0.805, dGy.cm2, 80.5",
        "80.5, mGy.cm2, 80.5",
        "8.05, uGy.m2, 80.5",
        "8.05, cGy.cm2, 80.5"
    })
    void readsADoseInTheUnitOfMeasureItNames(String value, String unit, double milliGrayCm2) {
        var event = report(new TinyReport("2.25.71", "2.25.72").measured("122130", value, unit))
                .events()
                .getFirst();

        assertThat(event.doseAreaProduct()).isEqualTo(milliGrayCm2, within(1e-9));
    }

    @Test
    void readsTheTechniqueAndWhichIrradiationItIsOf() {
        var report = report(new TinyReport("2.25.71", "2.25.72")
                .event("2.25.73")
                .measured("113733", "68", "kV")
                .measured("113734", "8", "mA")
                .measured("113824", "14", "s"));

        assertThat(report.study()).isEqualTo("2.25.72");
        assertThat(report.events()).singleElement().satisfies(event -> {
            assertThat(event.irradiationEvent()).isEqualTo("2.25.73");
            assertThat(event.kilovolts()).isEqualTo(68);
            assertThat(event.milliamperes()).isEqualTo(8);
            assertThat(event.milliseconds()).isEqualTo(14000);
            assertThat(event.doseAreaProduct()).isNull();
        });
    }

    @Test
    void guessesNoUnitOfMeasure() {
        var event = report(new TinyReport("2.25.71", "2.25.72").measured("122130", "80.5", "rad.cm2"))
                .events()
                .getFirst();

        assertThat(event.doseAreaProduct()).isNull();
    }

    @Test
    void isNoReportOfAnotherKindAndNoCutOne() {
        var other = new TinyReport("2.25.71", "2.25.72").with(TagFromName.Modality, "KO");
        assertThat(DicomValidator.judge(Source.of(other.file()))).isEqualTo(new Verdict.Refused(Refusal.NOT_A_PICTURE));

        var whole = new TinyReport("2.25.71", "2.25.72")
                .measured("122130", "80.5", "mGy.cm2")
                .file();
        assertThat(DicomValidator.judge(Source.of(java.util.Arrays.copyOf(whole, whole.length - 10))))
                .isInstanceOf(Verdict.Refused.class);
    }

    private static DoseReport report(TinyReport report) {
        return ((Verdict.Report) DicomValidator.judge(Source.of(report.file()))).report();
    }
}
