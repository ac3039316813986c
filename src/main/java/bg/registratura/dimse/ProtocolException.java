package bg.registratura.dimse;

import java.io.IOException;

/** What came is not what the standard lets come; ends the association. */
final class ProtocolException extends IOException {

    /** Why a provider aborts (PS3.8, 9.3.8). */
    enum Reason {
        UNRECOGNIZED_PDU(1),
        UNEXPECTED_PDU(2),
        UNRECOGNIZED_PARAMETER(4),
        INVALID_PARAMETER(6);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    private final transient Reason reason;

    ProtocolException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static ProtocolException invalid(String message) {
        return new ProtocolException(Reason.INVALID_PARAMETER, message);
    }
}
