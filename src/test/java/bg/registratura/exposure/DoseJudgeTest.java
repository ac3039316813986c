package bg.registratura.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.language.Dates;
import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseJudgeTest {

    @ParameterizedTest
    @CsvSource({
        "INTRAORAL, 13, ",
        "INTRAORAL, 0.13, OTHER_UNIT",
        "PANORAMIC, 92, ",
        "PANORAMIC, 9200, OTHER_UNIT",
        "PANORAMIC, 0.92, OTHER_UNIT",
        "CEPH_LAT, 31, ",
        "CBCT, 800, ",
        "CBCT, 8, OTHER_UNIT",
        "CBCT, 20001, OTHER_UNIT",
        "PANORAMIC, 0, NOT_POSITIVE",
        "PANORAMIC, -92, NOT_POSITIVE"
    })
    void knowsAValueThatIsAHundredTimesOff(Examination examination, BigDecimal said, DoseDoubt doubt) {
        assertThat(DoseJudge.doubt(said, examination, List.of()).orElse(null)).isEqualTo(doubt);
    }

    @Test
    void comparesWithWhatTheUnitGaveBefore() {
        var usual = Collections.nCopies(5, new BigDecimal("4"));

        assertThat(DoseJudge.doubt(new BigDecimal("140"), Examination.CEPH_LAT, usual))
                .contains(DoseDoubt.OTHER_UNIT);
        assertThat(DoseJudge.doubt(new BigDecimal("140"), Examination.CEPH_LAT, usual.subList(0, 4)))
                .isEmpty();
        assertThat(DoseJudge.doubt(new BigDecimal("40"), Examination.CEPH_LAT, usual))
                .isEmpty();
    }

    @Test
    void takesTheHourThatComesTwiceForTheLaterOneUnlessThatIsStillToCome() {
        var twice = LocalDateTime.of(2125, 10, 28, 3, 30);
        var first = Instant.parse("2125-10-28T00:30:00Z");
        var second = Instant.parse("2125-10-28T01:30:00Z");

        assertThat(Dates.lastBefore(second.plusSeconds(60), twice)).isEqualTo(second);
        assertThat(Dates.lastBefore(first.plusSeconds(60), twice)).isEqualTo(first);
        assertThat(Dates.lastBefore(first, LocalDateTime.of(2125, 10, 28, 2, 30)))
                .isEqualTo(Instant.parse("2125-10-27T23:30:00Z"));
    }
}
