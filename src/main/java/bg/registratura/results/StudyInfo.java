package bg.registratura.results;

import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.retention.Kept;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Teeth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A study as the viewer lists it.
 *
 * @param teeth those that were asked for, where teeth were
 * @param cover the picture on its card; absent while nothing of it can be shown
 * @param kept how long it is kept, and why
 * @param pictures how many it has
 * @param veil why whoever asks does not see its pictures meanwhile; absent where they do
 * @param madeWhere the laboratory that made it, where it was made elsewhere and brought
 */
public record StudyInfo(
        StudyId id,
        PatientId patient,
        Examination examination,
        Teeth teeth,
        LocalDate madeOn,
        Kept kept,
        @Nullable InstanceId cover,
        int pictures,
        @Nullable Veil veil,
        @Nullable String madeWhere) {

    /** A study that may be seen by whoever has a right to it. */
    public StudyInfo(
            StudyId id,
            PatientId patient,
            Examination examination,
            Teeth teeth,
            LocalDate madeOn,
            Kept kept,
            @Nullable InstanceId cover,
            int pictures) {
        this(id, patient, examination, teeth, madeOn, kept, cover, pictures, null, null);
    }

    /** The same without a picture. */
    StudyInfo under(Veil why) {
        return new StudyInfo(id, patient, examination, teeth, madeOn, kept, null, pictures, why, madeWhere);
    }

    /** Whoever asks knows that it is there, and sees nothing of it. */
    public boolean withheld() {
        return veil != null;
    }

    /** The same as one that was made elsewhere. */
    StudyInfo madeElsewhere(@Nullable String where) {
        return new StudyInfo(id, patient, examination, teeth, madeOn, kept, cover, pictures, veil, where);
    }

    /** It was made by another laboratory; nobody was exposed here for it. */
    public boolean isBrought() {
        return madeWhere != null;
    }
}
