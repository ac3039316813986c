package bg.registratura.imaging;

/** What in a file does not agree with the record of whose it is said to be. */
public enum Doubt {
    NAME,
    BIRTH_DATE,
    NUMBER
}
