package bg.registratura.dimse;

/** One message unit of the upper layer (PS3.8, 9.3), without its first six bytes. */
record Pdu(Kind kind, byte[] body) {

    /** The kinds there are, and how long each may be. */
    enum Kind {
        ASSOCIATE_RQ(1),
        ASSOCIATE_AC(2),
        ASSOCIATE_RJ(3),
        DATA(4),
        RELEASE_RQ(5),
        RELEASE_RP(6),
        ABORT(7);

        /** What a hundred and twenty-eight contexts with all syntaxes need, and more. */
        private static final int LONGEST_GREETING = 256 * 1024;

        private static final int FIXED = 4;

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Kind of(int code) throws ProtocolException {
            for (var kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new ProtocolException(ProtocolException.Reason.UNRECOGNIZED_PDU, "no such message unit");
        }

        void check(long length, int longestData) throws ProtocolException {
            boolean fits =
                    switch (this) {
                        case ASSOCIATE_RQ, ASSOCIATE_AC -> length <= LONGEST_GREETING;
                        case DATA -> length <= longestData;
                        case ASSOCIATE_RJ, RELEASE_RQ, RELEASE_RP, ABORT -> length == FIXED;
                    };
            if (!fits) {
                throw ProtocolException.invalid("a message unit of a length it may not have");
            }
        }
    }

    Bytes reader() {
        return new Bytes(body);
    }
}
