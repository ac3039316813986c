package bg.registratura.esignature;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a certificate names.
 *
 * @param name given and family name, else the common name or the pseudonym
 * @param serialNumber the attribute as it stands (ETSI EN 319 412-1, 5.1.3); empty where there is none
 * @param issuer who vouches
 */
public record Signatory(String name, String serialNumber, String issuer) {

    /** As they are written: PNOBG-… by the standard, PI:BG-… for a foreigner's, EGN: and PID: in the older ones. */
    private static final Pattern BULGARIAN = Pattern.compile("(?:PNOBG-|PI:BG-|EGNT?[:-]|PID[:-]|LNCH[:-])(\\d{10})");

    /** The digits of ЕГН or ЛНЧ; which of the two, a certificate does not always say. */
    public Optional<String> number() {
        var found = BULGARIAN.matcher(serialNumber.strip());
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Signatory[]";
    }
}
