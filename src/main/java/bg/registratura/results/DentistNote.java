package bg.registratura.results;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a dentist told the laboratory about a study they were let see.
 *
 * @param words in the dentist's own
 * @param dentist by the name on the account
 * @param doneAt absent while it waits
 */
public record DentistNote(
        DentistNoteId id,
        About about,
        Kind kind,
        String words,
        String dentist,
        Instant writtenAt,
        @Nullable Instant doneAt) {

    /** The fewest characters, and the most. */
    public static final int FEWEST_WORDS = 10;

    public static final int MOST_WORDS = 500;

    /** What is wrong. Codes are contracts: they stand in the database. */
    public enum Kind {
        /** Another picture is needed. */
        RETAKE,
        /** It shows another tooth or region than was asked for. */
        WRONG_TOOTH,
        /** What the words say. */
        OTHER
    }

    /** The study: whose, of what, and from when; never a pixel. */
    public record About(
            StudyId study,
            PatientId patient,
            String patientName,
            long clientNumber,
            @Nullable Examination examination,
            Instant takenAt) {}
}
