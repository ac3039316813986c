package bg.registratura.annotation;

import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Annotation.Point;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.imaging.InstanceId;
import bg.registratura.language.Languages;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.RecordSource;
import bg.registratura.subjectrequest.Sentences;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("What a dentist draws over a picture")
class AnnotationsTest {

    static final String WORDS = "Сянка при върха на 26";

    @Autowired
    Annotations annotations;

    @Autowired
    Sharing sharing;

    @Autowired
    InventedPictures pictures;

    @Autowired
    List<RecordSource> sources;

    @Autowired
    Sentences sentences;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    GlassRoom room;
    TestOutsiders outsiders;
    PractitionerId dentist;
    AccountId account;

    @BeforeEach
    void aDentistWasLetSeeAStudy() {
        clock.set(TestClock.START);
        room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 1);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Chertaeva");
        give();
        account = outsiders.enter(dentist);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName(
            "is there again as it was drawn, is kept once when it is sent twice, and comes back after it was taken away")
    void isKeptAsItWasDrawn() {
        var arrow = arrow();
        assertThat(annotations.keep(arrow)).isEqualTo(Kept.KEPT);
        assertThat(annotations.keep(arrow)).isEqualTo(Kept.KEPT);
        assertThat(annotations.own(room.study)).containsExactly(arrow);

        var elsewhere = with(arrow, List.of(new Point(0.125, 1), new Point(0, 0)), false, false);
        annotations.keep(elsewhere);
        annotations.keep(with(elsewhere, elsewhere.points(), false, true));
        assertThat(annotations.own(room.study)).isEmpty();
        annotations.keep(elsewhere);
        assertThat(annotations.own(room.study)).containsExactly(elsewhere);

        assertThat(told(Action.ANNOTATION_WRITTEN)).isEqualTo(1);
        assertThat(told(Action.ANNOTATION_CHANGED)).isEqualTo(1);
        assertThat(told(Action.ANNOTATION_REMOVED)).isEqualTo(1);
        assertThat(told(Action.ANNOTATION_RESTORED)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "is seen by the patient while it is shared, under its author's name, with the length it was measured by")
    void isSeenByThePatientWhileItIsShared() {
        var arrow = arrow();
        var scale = scale();
        annotations.keep(arrow);
        annotations.keep(scale);
        outsiders.enter(room.patient);
        assertThat(annotations.shared(room.study)).isEmpty();
        assertThat(told(Action.ANNOTATION_READ)).isZero();

        again();
        annotations.keep(with(arrow, arrow.points(), true, false));
        outsiders.enter(room.patient);
        assertThat(annotations.shared(room.study))
                .extracting(one -> one.annotation().kind())
                .containsExactlyInAnyOrder(Kind.ARROW, Kind.CALIBRATION);
        assertThat(annotations.shared(room.study)).allSatisfy(one -> {
            assertThat(one.author()).isEqualTo("Test");
            assertThat(one.by()).isEqualTo(account);
        });
        assertThat(told(Action.ANNOTATION_SHARED)).isEqualTo(1);
        assertThat(told(Action.ANNOTATION_READ)).isEqualTo(2);

        again();
        annotations.keep(arrow);
        outsiders.enter(room.patient);
        assertThat(annotations.shared(room.study)).isEmpty();
        assertThat(told(Action.ANNOTATION_WITHDRAWN)).isEqualTo(1);
    }

    @Test
    @DisplayName("is nothing to another dentist or another patient, also when it is shared")
    void isNothingToOthers() {
        var arrow = with(arrow(), arrow().points(), true, false);
        annotations.keep(arrow);

        var other = outsiders.dentist("Drugova");
        give(other);
        outsiders.enter(other);
        assertThat(annotations.own(room.study)).isEmpty();
        assertThat(annotations.keep(with(arrow, arrow.points(), false, true))).isEqualTo(Kept.GONE);
        assertThatThrownBy(() -> annotations.shared(room.study)).isInstanceOf(AccessDeniedException.class);
        outsiders.enter(outsiders.patient());
        assertThat(annotations.shared(room.study)).isEmpty();
        assertThatThrownBy(() -> annotations.keep(arrow)).isInstanceOf(AccessDeniedException.class);
        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> annotations.own(room.study)).isInstanceOf(AccessDeniedException.class);

        again();
        assertThat(annotations.own(room.study)).containsExactly(arrow);
    }

    @Test
    @DisplayName("is neither read nor changed when the grant has ended, and is there again with a new one")
    void comesBackWithANewGrant() {
        var arrow = arrow();
        annotations.keep(arrow);
        outsiders.enter(room.patient);
        sharing.of(room.patient).forEach(grant -> sharing.withdraw(grant.id()));

        again();
        assertThat(annotations.own(room.study)).isEmpty();
        assertThat(annotations.keep(with(arrow, arrow.points(), true, false))).isEqualTo(Kept.GONE);
        assertThat(annotations.keep(scale())).isEqualTo(Kept.GONE);

        give();
        again();
        assertThat(annotations.own(room.study)).containsExactly(arrow);
    }

    @Test
    @DisplayName("has room for two hundred of one dentist on one picture")
    void hasRoomForTwoHundred() {
        var first = arrow();
        annotations.keep(first);
        for (int i = 1; i < Annotations.MOST; i++) {
            annotations.keep(arrow());
        }
        var last = arrow();
        assertThat(annotations.keep(last)).isEqualTo(Kept.FULL);
        assertThat(annotations.keep(with(first, first.points(), true, false))).isEqualTo(Kept.KEPT);
        annotations.keep(with(first, first.points(), false, true));
        assertThat(annotations.keep(last)).isEqualTo(Kept.KEPT);
        assertThat(annotations.keep(first)).isEqualTo(Kept.FULL);
    }

    @Test
    @DisplayName("is refused where no viewer of the house would draw it")
    void isRefusedWhereItCannotBe() {
        var outside = with(arrow(), List.of(new Point(0, 0), new Point(1.01, 0)), false, false);
        assertThatThrownBy(() -> annotations.keep(outside)).isInstanceOf(IllegalArgumentException.class);
        var nowhere = new Annotation(
                id(), instance(), 2, Kind.LENGTH, List.of(new Point(0, 0), new Point(1, 1)), "", null, false, false);
        assertThatThrownBy(() -> annotations.keep(nowhere)).isInstanceOf(IllegalArgumentException.class);
        var noPicture = new Annotation(
                id(), new InstanceId(UUID.randomUUID()), 1, Kind.LENGTH, arrow().points(), "", null, false, false);
        assertThat(annotations.keep(noPicture)).isEqualTo(Kept.GONE);
    }

    @Test
    @DisplayName("stands in the patient's file, also what was not shared and what was taken away")
    void standsInTheFile() {
        var arrow = arrow();
        annotations.keep(arrow);
        annotations.keep(with(arrow, arrow.points(), false, true));

        assertThat(sources.stream()
                        .filter(source -> source.section().endsWith("annotations"))
                        .flatMap(source -> source.about(room.patient).stream())
                        .map(entry -> sentences.of(Languages.BULGARIAN, entry)))
                .singleElement()
                .asString()
                .contains(WORDS, "изтрито");
    }

    @Test
    @DisplayName("is sealed, keeps its author, picture and kind, and is never deleted")
    void isHeldByTheDatabase() {
        annotations.keep(arrow());

        assertThat(sql.queryForList("select cast(content_sealed as char) from annotation", String.class))
                .noneMatch(kept -> kept != null && (kept.contains(WORDS) || kept.contains("points")));
        assertThatThrownBy(() -> sql.update("update annotation set kind = 'LENGTH'"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from annotation")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> insert(outsiders.enter(Role.TECHNICIAN), 1)).hasStackTraceContaining("by a dentist");
        assertThatThrownBy(() -> insert(account, 2)).hasStackTraceContaining("on a frame of a picture");
    }

    void insert(AccountId author, int frame) {
        sql.update(
                "insert into annotation (annotation_id, instance_id, frame_number, account_id, kind, content_sealed,"
                        + " written_at, changed_at) values (?, ?, ?, ?, 'LENGTH', x'00', '2125-03-06', '2125-03-06')",
                UUID.randomUUID().toString(),
                room.instance.value().toString(),
                frame,
                author.value().toString());
    }

    void give() {
        give(dentist);
    }

    void give(PractitionerId to) {
        outsiders.enter(room.patient);
        sharing.grantFor(to, room.study, 7);
    }

    /** The same dentist at the same account. */
    void again() {
        outsiders.enter(account, dentist);
    }

    InstanceId instance() {
        return room.instance;
    }

    static AnnotationId id() {
        return new AnnotationId(UUID.randomUUID());
    }

    Annotation arrow() {
        return new Annotation(
                id(),
                instance(),
                1,
                Kind.ARROW,
                List.of(new Point(0.25, 0.5), new Point(1, 1)),
                WORDS,
                null,
                false,
                false);
    }

    Annotation scale() {
        return new Annotation(
                id(),
                instance(),
                1,
                Kind.CALIBRATION,
                List.of(new Point(0, 0), new Point(1, 1)),
                "",
                11.5,
                false,
                false);
    }

    static Annotation with(Annotation one, List<Point> points, boolean shared, boolean removed) {
        return new Annotation(
                one.id(),
                one.instance(),
                one.frame(),
                one.kind(),
                points,
                one.words(),
                one.millimetres(),
                shared,
                removed);
    }

    int told(Action action) {
        return trail.count(new AuditTrail.Filter(Set.of(room.patient.value()), null, action, null, null));
    }
}
