package bg.registratura.dicom;

/** Text as it stands in an element, read as it was declared, or as it is plain that it was meant. */
public final class Letters {

    private Letters() {}

    /** A text, without what fills it up. */
    public static String read(byte[] written, String declared) {
        return Values.clean(Lettering.read(written, declared).text());
    }
}
