package bg.registratura.imaging;

import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Refusal;

/** What comes of giving in a file. Whatever the answer, it stands in the list of arrivals when it is given. */
public sealed interface Reception {

    /** Kept; {@code assigned} to an order, or waiting for somebody who says whose it is. */
    record Kept(InstanceId instance, StudyId study, boolean assigned, PixelState pixels) implements Reception {}

    /** The same file was here before. */
    record KeptBefore(InstanceId instance) implements Reception {}

    /** Another file under the same identifier was here before. */
    record Conflict(ArrivalId arrival) implements Reception {}

    /** A unit's report of its doses, kept; {@code before}: the same one was here already. */
    record DoseReport(boolean before, boolean hasDose) implements Reception {}

    /** Not taken in; the sender keeps it. */
    record Refused(Refusal reason) implements Reception {}
}
