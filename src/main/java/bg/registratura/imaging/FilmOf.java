package bg.registratura.imaging;

import bg.registratura.dicom.Conversion;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;

/**
 * Whose an image file is and what it shows, as a technician says it: the file itself says nothing of that.
 *
 * @param shows what it is a picture of, which may be other than what was asked for
 */
public record FilmOf(OrderId order, Examination shows, Conversion conversion) {

    /** The standard's word for what made it: of a scanned film, the film. */
    String modality() {
        if (conversion == Conversion.DF) {
            return Modality.RG.name();
        }
        return switch (shows) {
            case INTRAORAL, OCCLUSAL -> Modality.IO.name();
            case PANORAMIC -> Modality.PX.name();
            case CEPH_LAT, CEPH_PA, TMJ -> Modality.DX.name();
            case CBCT -> Modality.CT.name();
        };
    }

    /** The part of the body (PS3.16, annex L). */
    String bodyPart() {
        return switch (shows) {
            case CEPH_LAT, CEPH_PA -> "HEAD";
            case TMJ -> "TMJ";
            case INTRAORAL, OCCLUSAL, PANORAMIC, CBCT -> "JAW";
        };
    }
}
