package bg.registratura.dicom;

import java.io.IOException;
import java.util.Set;

/** Whether names may stand in the pixels of a picture themselves, where no export finds them. */
public enum BurnedIn {
    /** The unit says that nothing does (0028,0301). */
    NO,
    /** The unit does not say, or the picture was scanned, photographed or drawn. */
    MAYBE,
    /** The unit says that something does. */
    YES;

    private static final int ANNOTATION = 0x00280301;
    private static final int OVERLAY_BIT = 0x60000102;
    private static final String CAPTURED = "1.2.840.10008.5.1.4.1.1.7";

    /** Of an open file. */
    public static BurnedIn of(DicomFile file) throws IOException {
        var values = file.values(Set.of(ANNOTATION, OVERLAY_BIT));
        var said = values.text(ANNOTATION).orElse("");
        boolean drawn = values.u16(OVERLAY_BIT).orElse(0) > 0;
        if (said.equals("YES") || drawn) {
            return YES;
        }
        return said.equals("NO") && !file.header().uids().sopClass().startsWith(CAPTURED) ? NO : MAYBE;
    }
}
