package bg.registratura.results;

import static bg.registratura.results.MountPlace.LEFT_MOLAR_BITEWING;
import static bg.registratura.results.MountPlace.LOWER_LEFT_MOLARS;
import static bg.registratura.results.MountPlace.LOWER_RIGHT_MOLARS;
import static bg.registratura.results.MountPlace.RIGHT_PREMOLAR_BITEWING;
import static bg.registratura.results.MountPlace.UPPER_LEFT_CANINE;
import static bg.registratura.results.MountPlace.UPPER_RIGHT_INCISORS;
import static bg.registratura.results.MountPlace.UPPER_RIGHT_PREMOLARS;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.results.Viewing.Card;
import bg.registratura.retention.Kept;
import bg.registratura.retention.RetentionTerm;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Teeth;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the pictures of a mouth belong. */
class MouthTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "16 17 18, UPPER_RIGHT_MOLARS",
        "14 15, UPPER_RIGHT_PREMOLARS",
        "11 21, UPPER_RIGHT_INCISORS",
        "11 21 22, UPPER_LEFT_INCISORS",
        "33, LOWER_LEFT_CANINE",
        "35 36 37, LOWER_LEFT_MOLARS",
        "54, UPPER_RIGHT_PREMOLARS",
        "85, LOWER_RIGHT_PREMOLARS",
        "16 17 46 47, RIGHT_MOLAR_BITEWING",
        "24 25 34 35, LEFT_PREMOLAR_BITEWING",
        "54 55 84 85, RIGHT_PREMOLAR_BITEWING"
    })
    void aPictureLiesWhereMostOfItsTeethDo(String teeth, MountPlace place) {
        assertThat(MountPlace.of(Teeth.read(teeth).orElseThrow())).contains(place);
    }

    @ParameterizedTest
    @CsvSource({"16 46 36", "11 21 31 41", "18 28 38 48"})
    void whatShowsBothJawsAndNoBiteHasNoPlace(String teeth) {
        assertThat(MountPlace.of(Teeth.read(teeth).orElseThrow())).isEmpty();
        assertThat(MountPlace.of(Teeth.NONE)).isEmpty();
    }

    @Test
    void eachToothOfAnOrderLeadsToItsStudyTheNewestFirst() {
        var old = card(Examination.INTRAORAL, DAY.minusYears(2), 1, 36, 37);
        var fresh = card(Examination.INTRAORAL, DAY, 1, 36);
        var volume = card(Examination.CBCT, DAY.minusYears(1), 1, 36, 38);

        var mouth = Mouth.of(List.of(old, fresh, volume));

        assertThat(mouth.byTooth()).containsOnlyKeys(36, 37, 38);
        assertThat(mouth.byTooth().get(36)).containsExactly(fresh, volume, old);
        assertThat(mouth.byTooth().get(37)).containsExactly(old);
        assertThat(mouth.mount()).containsOnlyKeys(LOWER_LEFT_MOLARS);
        assertThat(mouth.mount().get(LOWER_LEFT_MOLARS)).containsExactly(fresh, old);
        assertThat(mouth.beside()).containsExactly(volume);
        assertThat(mouth.hasMilkTeeth()).isFalse();
    }

    @Test
    void severalPicturesOfSeveralPlacesStandBesideBecauseNobodyKnowsWhichIsWhich() {
        var series = card(Examination.INTRAORAL, DAY, 3, 36, 46, 47);
        var placed = card(Examination.INTRAORAL, DAY, 2, 46, 47);

        var mouth = Mouth.of(List.of(series, placed));

        assertThat(mouth.mount()).containsOnlyKeys(LOWER_RIGHT_MOLARS);
        assertThat(mouth.mount().get(LOWER_RIGHT_MOLARS)).containsExactly(placed);
        assertThat(mouth.beside()).containsExactly(series);
        assertThat(mouth.byTooth().get(36)).containsExactly(series);
    }

    @Test
    void whatIsWithheldIsOnNoTooth() {
        var shown = card(Examination.INTRAORAL, DAY, 1, 54);
        var withheld = new Card(card(Examination.INTRAORAL, DAY, 1, 23).study().under(Veil.REVIEWED), true, null);

        var mouth = Mouth.of(List.of(shown, withheld));

        assertThat(mouth.byTooth()).containsOnlyKeys(54);
        assertThat(mouth.mount()).containsOnlyKeys(UPPER_RIGHT_PREMOLARS).doesNotContainKey(UPPER_LEFT_CANINE);
        assertThat(mouth.beside()).containsExactly(withheld);
        assertThat(mouth.hasMilkTeeth()).isTrue();
    }

    @Test
    void theMountIsFacedWithThePatientsRightOnTheLeft() {
        assertThat(UPPER_RIGHT_INCISORS.teeth()).containsExactly(12, 11);
        assertThat(MountPlace.values()[0].teeth()).containsExactly(18, 17, 16);
        assertThat(MountPlace.values()[7].teeth()).containsExactly(26, 27, 28);
        assertThat(RIGHT_PREMOLAR_BITEWING.ordinal()).isLessThan(LEFT_MOLAR_BITEWING.ordinal());
    }

    static Card card(Examination examination, LocalDate madeOn, int pictures, Integer... teeth) {
        return new Card(study(examination, madeOn, pictures, teeth), true, null);
    }

    static StudyInfo study(Examination examination, LocalDate madeOn, int pictures, Integer... teeth) {
        return new StudyInfo(
                new StudyId(UUID.randomUUID()),
                new PatientId(UUID.randomUUID()),
                examination,
                new Teeth(List.of(teeth)),
                madeOn,
                Kept.by(RetentionTerm.of(madeOn.minusYears(40), madeOn)),
                new InstanceId(UUID.randomUUID()),
                pictures);
    }
}
