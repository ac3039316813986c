package bg.registratura.exposure;

import bg.registratura.exposure.Notified.Audience;
import bg.registratura.exposure.Notified.Manner;
import java.time.LocalDate;

/** That somebody was told of an incident, as it is said at the desk. */
public record Notifying(Audience audience, String recipient, Manner manner, LocalDate on) {

    /** What comes of recording it. */
    public enum Outcome {
        /** It is on record. */
        RECORDED,
        /** It is said in up to 200 signs who was told. */
        RECIPIENT_MISSING,
        /** The patient is told face to face. */
        NOT_IN_PERSON,
        /** It is a day between the incident and today. */
        NOT_THAT_DAY
    }
}
