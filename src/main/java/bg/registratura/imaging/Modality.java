package bg.registratura.imaging;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of device a dental laboratory receives pictures from (DICOM PS3.3, C.7.3.1.1.1). */
public enum Modality {
    /** Intra-oral radiography. */
    IO,
    /** Panoramic X-ray. */
    PX,
    /** Digital radiography. */
    DX,
    /** Computed radiography. */
    CR,
    /** Radiographic imaging, conventional film. */
    RG,
    /** Computed tomography; cone-beam units write it too. */
    CT,
    /** External-camera photography. */
    XC,
    /** Other. */
    OT;

    /** What a device wrote, where it is one of these. */
    public static Optional<Modality> of(String written) {
        return Arrays.stream(values())
                .filter(modality -> modality.name().equals(written.strip()))
                .findFirst();
    }
}
