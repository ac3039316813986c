package bg.registratura.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists studies and opens them for whoever may see them, and writes every look down. */
@Service
public class Viewing {

    private final PictureStore store;
    private final Rights rights;
    private final Marks marks;
    private final Looker looker;

    Viewing(PictureStore store, Rights rights, Marks marks, Looker looker) {
        this.store = store;
        this.rights = rights;
        this.marks = marks;
        this.looker = looker;
    }

    /** The signed-in patient's own studies, newest first. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public List<Card> mine() {
        return of(new PatientId(looker.subject()));
    }

    /** One patient's studies, newest first, for the patient or somebody who may see them. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public List<Card> of(PatientId patient) {
        looker.requireSees(patient);
        looker.opensList(patient);
        var studies = rights.veiled(looker.who(), store.ofPatient(patient));
        var seen = marks.seen(studies.stream().map(StudyInfo::id).toList());
        return studies.stream()
                .map(study -> new Card(study, !seen.contains(study.id()), null))
                .toList();
    }

    /** Somebody asked for the pages of a patient that are not for them: nothing is there, and that they asked is written down. */
    @Transactional
    public void turnedAway(PatientId from) {
        looker.refusedList(from);
    }

    /** Whose study it is, for somebody who may see it. */
    @Transactional
    public Optional<PatientId> whose(StudyId id) {
        return mayLook(id).map(StudyInfo::patient);
    }

    /** Opens a study for looking; empty when it is not there or not for this person, which look the same. */
    @Transactional
    public Optional<Opened> open(StudyId id) {
        return mayLook(id).map(study -> {
            marks.opened(study);
            return opened(study);
        });
    }

    /** Opens for its page what the first answer of that page opened a moment ago: judged anew, and the same look. */
    @Transactional
    public Optional<Opened> again(StudyId id) {
        return mayLook(id).map(this::opened);
    }

    private Opened opened(StudyInfo study) {
        return new Opened(study, store.shots(study.id()), looker.nameOf(study.patient()));
    }

    /** What the first picture of an open study shows at once; none while it cannot be shown. */
    public Optional<Sight> sight(Opened opened) {
        return opened.shots().stream().findFirst().flatMap(shot -> store.preview(shot.id())
                .map(preview -> new Sight(preview.bytes(), new String(store.description(shot.id()), UTF_8))));
    }

    /** The study, if the signed-in person may see it at this moment. A refusal is written down. */
    @Transactional
    public Optional<StudyInfo> mayLook(StudyId id) {
        var study = store.study(id);
        var allowed = study.filter(found -> rights.maySee(looker.who(), found) && looker.hasAccepted());
        if (study.isPresent() && allowed.isEmpty()) {
            looker.refused(study.get());
        }
        return allowed;
    }

    /** Whether a study is there for the signed-in person now; whoever opens it is judged and written down there. */
    @Transactional(readOnly = true)
    public boolean isFor(StudyId id) {
        return store.study(id).filter(this::stillMay).isPresent();
    }

    /** Whether an open study may still be seen; nothing is written down, because nothing new is shown. */
    @Transactional(readOnly = true)
    public boolean stillMay(StudyInfo study) {
        return rights.maySee(looker.who(), study) && looker.hasAccepted();
    }

    /** Whether a restriction keeps a study from everybody but its person and who represents them by law. */
    @Transactional(readOnly = true)
    public boolean isForPersonAlone(StudyInfo study) {
        return rights.isForPersonAlone(study);
    }

    /** Whether it is a restriction that stands between an open study and whoever is signed in. */
    @Transactional(readOnly = true)
    public boolean isRestricted(StudyInfo study) {
        return rights.isRestrictedFor(looker.who(), study);
    }

    /**
     * A study on a list.
     *
     * @param givenUntil when the grant that gives it ends; absent on the list of whose it is
     */
    public record Card(
            StudyInfo study, boolean isNew, @Nullable Instant givenUntil) {

        /** It waits to be looked at; what is withheld cannot be. */
        public boolean isUnread() {
            return isNew && !study.withheld();
        }
    }

    /**
     * The first sight of a picture.
     *
     * @param preview JPEG
     * @param description JSON, as a viewer asks for it
     */
    public record Sight(byte[] preview, String description) {}

    /** An open study: what it is and the pictures to show. */
    public record Opened(StudyInfo study, List<Shot> shots, String patientName) {}
}
