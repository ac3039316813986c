package bg.registratura.dicomweb;

/** What comes of asking for a token. */
public sealed interface Made {

    /** It is made. This is the only time that anybody sees its value. */
    record Token(String value) implements Made {

        @Override
        public String toString() {
            return "Token[****]";
        }
    }

    /** There are as many as anybody may have. */
    record TooMany() implements Made {}

    /** The last day is not one of the coming year. */
    record WrongDay() implements Made {}
}
