package bg.registratura.document;

/**
 * What stands at the head of the laboratory's paper; a component may be empty where the laboratory has none.
 *
 * @param name with quotes and legal form
 * @param uic ЕИК, the number in the commercial register
 * @param registration the number and date given by the regional health inspection (РЗИ)
 * @param dpo the data protection officer's name
 * @param dpoContact how to reach that officer
 * @param website where the results are seen, without the protocol
 */
public record Letterhead(
        String name,
        String uic,
        String address,
        String phone,
        String registration,
        String dpo,
        String dpoContact,
        String website) {}
