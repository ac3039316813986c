package bg.registratura.dicom;

import java.io.IOException;

/** The pixels do not unpack: no decoder for their kind, or not what they claim to be. */
public final class UnreadablePixelsException extends IOException {

    UnreadablePixelsException(String message) {
        super(message);
    }

    UnreadablePixelsException(String message, Throwable cause) {
        super(message, cause);
    }
}
