package bg.registratura.seal;

/**
 * In whose name papers are sealed.
 *
 * @param name the laboratory's
 * @param uic ЕИК, its number in the commercial register; empty where it has none
 */
public record Holder(String name, String uic) {}
