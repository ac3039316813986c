package bg.registratura.results;

import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.language.Languages;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.DentistNote.Kind;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
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
@DisplayName("A dentist's note to the laboratory")
class DentistNotesTest {

    static final String WORDS = "Снимана е долната дъга, а исках зъб 26.";

    @Autowired
    DentistNotes notes;

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
    TestStaff staff;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    GlassRoom room;
    TestOutsiders outsiders;
    PractitionerId dentist;

    @BeforeEach
    void aDentistWasLetSeeAStudy() {
        clock.set(TestClock.START);
        room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 1);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Belezhkova" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        outsiders.enter(room.patient);
        sharing.grantFor(dentist, room.study, 7);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName(
            "reaches those who make and read pictures, once it is done is told to the dentist, and every step is on record")
    void reachesTheUnit() {
        outsiders.enter(dentist);
        assertThat(notes.write(room.study, Kind.WRONG_TOOTH, "  " + WORDS + " "))
                .isTrue();
        assertThatThrownBy(() -> notes.waiting()).isInstanceOf(AccessDeniedException.class);

        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(notes.count()).isPositive();
        var note = mine();
        assertThat(note.kind()).isEqualTo(Kind.WRONG_TOOTH);
        assertThat(note.words()).isEqualTo(WORDS);
        assertThat(note.about().patient()).isEqualTo(room.patient);
        assertThat(notes.done(note.id())).isTrue();
        assertThat(notes.done(note.id())).as("a colleague was faster").isFalse();
        assertThat(notes.waiting()).noneMatch(one -> one.id().equals(note.id()));

        assertThat(told(Action.DENTIST_NOTE_WRITTEN)).isEqualTo(1);
        assertThat(told(Action.DENTIST_NOTE_READ)).isEqualTo(1);
        assertThat(told(Action.DENTIST_NOTE_DONE)).isEqualTo(1);
    }

    @Test
    @DisplayName("is told back to the dentist who wrote it and to nobody else")
    void isToldBack() {
        outsiders.enter(dentist);
        notes.write(room.study, Kind.RETAKE, WORDS);
        assertThat(notes.mine(room.study)).singleElement().satisfies(own -> assertThat(own.doneAt())
                .isNull());

        outsiders.enter(outsiders.dentist("Drugova"));
        assertThat(notes.mine(room.study)).isEmpty();
        assertThat(notes.write(room.study, Kind.RETAKE, WORDS))
                .as("not theirs to see")
                .isFalse();
    }

    @Test
    @DisplayName("is written on a grant that stands, in words that say something")
    void isWrittenOnAGrantThatStands() {
        outsiders.enter(room.patient);
        sharing.of(room.patient).forEach(grant -> sharing.withdraw(grant.id()));
        outsiders.enter(dentist);

        assertThat(notes.write(room.study, Kind.OTHER, WORDS)).isFalse();
        assertThatThrownBy(() -> notes.write(room.study, Kind.OTHER, " къса "))
                .isInstanceOf(IllegalArgumentException.class);
        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> notes.write(room.study, Kind.OTHER, WORDS)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("stands in the patient's file, sealed, and is neither changed nor deleted")
    void standsInTheFile() {
        outsiders.enter(dentist);
        notes.write(room.study, Kind.WRONG_TOOTH, WORDS);

        assertThat(sources.stream()
                        .filter(source -> source.section().endsWith("remarks"))
                        .flatMap(source -> source.about(room.patient).stream())
                        .map(entry -> sentences.of(Languages.BULGARIAN, entry)))
                .anyMatch(sentence -> sentence.contains(WORDS));
        assertThat(sql.queryForList("select cast(words_sealed as char) from dentist_note", String.class))
                .noneMatch(kept -> kept != null && kept.contains("26"));
        assertThatThrownBy(() -> sql.update("update dentist_note set words_sealed = x'00'"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from dentist_note")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update(
                        "update dentist_note set done_at = '2125-03-06', done_by = account_id where study_id = ?",
                        room.study.value().toString()))
                .hasStackTraceContaining("by who makes or reads pictures");
    }

    DentistNote mine() {
        return notes.waiting().stream()
                .filter(note -> note.about().study().equals(room.study))
                .findFirst()
                .orElseThrow();
    }

    int told(Action action) {
        return trail.count(new AuditTrail.Filter(Set.of(room.patient.value()), null, action, null, null));
    }
}
