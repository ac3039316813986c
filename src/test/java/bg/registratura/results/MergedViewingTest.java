package bg.registratura.results;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.MergeGround;
import bg.registratura.people.MergeId;
import bg.registratura.people.MergeOrder;
import bg.registratura.people.Merges;
import bg.registratura.people.Merging.Merged;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person sees what is theirs under any of their records, for as long as the records are merged and no longer. */
@DatabaseTest
class MergedViewingTest {

    @Autowired
    Viewing viewing;

    @Autowired
    GivenPictures list;

    @Autowired
    WhoLooked looked;

    @Autowired
    Sharing sharing;

    @Autowired
    Merges merges;

    @Autowired
    InventedPictures pictures;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    TestOutsiders outsiders;
    PatientId one;
    PatientId other;
    StudyId ofOne;
    StudyId ofOther;

    @BeforeEach
    void twoRecordsWithAPictureEach() {
        outsiders = new TestOutsiders(dsl, clock);
        one = outsiders.patient();
        other = outsiders.patient();
        ofOne = pictures.add(one, LocalDate.of(2125, 3, 4), 1);
        ofOther = pictures.add(other, LocalDate.of(2125, 3, 5), 1);
    }

    @AfterEach
    void leave() {
        outsiders.leave();
    }

    @Test
    void fromEitherAccount() {
        var merge = merge();
        for (var either : new PatientId[] {one, other}) {
            outsiders.enter(either);
            assertThat(viewing.open(ofOne)).isPresent();
            assertThat(viewing.open(ofOther)).isPresent();
            assertThat(looked.at(either)).hasSizeGreaterThanOrEqualTo(2);
        }
        unmerge(merge);

        outsiders.enter(one);
        assertThat(viewing.open(ofOne)).isPresent();
        assertThat(viewing.open(ofOther)).isEmpty();
        outsiders.enter(other);
        assertThat(viewing.open(ofOne)).isEmpty();
        assertThat(viewing.open(ofOther)).isPresent();
    }

    @Test
    void andLetADentistSeeItFromEither() {
        var dentist = outsiders.dentist("Oboshta" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        outsiders.enter(one);
        sharing.grantFor(dentist, ofOther, 7);
        sharing.grantFor(dentist, null, 7);
        outsiders.enter(dentist);
        assertThat(viewing.open(ofOther)).isEmpty();

        var merge = merge();
        outsiders.enter(dentist);
        assertThat(viewing.open(ofOther)).isPresent();
        assertThat(InventedPictures.all(list))
                .extracting(card -> card.study().id())
                .contains(ofOther);
        outsiders.enter(other);
        assertThat(sharing.of(other)).hasSize(2);

        unmerge(merge);
        outsiders.enter(dentist);
        assertThat(viewing.open(ofOther)).isEmpty();
        assertThat(InventedPictures.all(list))
                .extracting(card -> card.study().id())
                .doesNotContain(ofOther);
        assertThat(viewing.open(ofOne)).isPresent();
    }

    MergeId merge() {
        At.desk(Role.SHIFT_LEAD);
        var order = new MergeOrder(
                new MergeOrder.Seen(one, 0), new MergeOrder.Seen(other, 0), MergeGround.REGISTERED_TWICE, "два пъти");
        return ((Merged) merges.merge(order)).id();
    }

    void unmerge(MergeId merge) {
        At.desk(Role.SHIFT_LEAD);
        merges.unmerge(merge, "двама са");
    }
}
