package bg.registratura.passkey;

/** Knows under which address browsers find the house; the room that keeps its doors implements it. */
public interface HouseAddress {

    /** As a browser writes it, {@code https://results.example.bg/}. */
    String address();
}
