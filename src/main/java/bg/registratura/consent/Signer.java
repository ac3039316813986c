package bg.registratura.consent;

import bg.registratura.identity.IdentityCheckId;
import bg.registratura.security.AccountId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One signature on a sheet.
 *
 * @param role what the signer is to the patient or to the sheet
 * @param name the three names as signed
 * @param identityCheck what showed who this is; absent only for a physician or a colleague as witness
 * @param colleague the account of a witness who works here
 * @param uin УИН of a physician
 * @param authority the act that appointed a guardian or curator: number, date, body
 */
public record Signer(
        SignerRole role,
        String name,
        @Nullable IdentityCheckId identityCheck,
        @Nullable AccountId colleague,
        @Nullable String uin,
        @Nullable String authority) {

    /** Refuses a signature nobody could be held to. */
    public Signer {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("a signer has a name of up to 200 characters");
        }
        if (role == SignerRole.PHYSICIAN && (uin == null || !uin.matches("\\d{10}"))) {
            throw new IllegalArgumentException("a physician signs with a UIN of ten digits");
        }
        if (role.isAppointed() && (authority == null || authority.isBlank())) {
            throw new IllegalArgumentException("a guardian or curator signs by an act");
        }
    }

    /** A person whose document was looked into. */
    public static Signer checked(SignerRole role, String name, IdentityCheckId check) {
        return new Signer(role, name, check, null, null, null);
    }

    /** A guardian or curator, by the act that appointed them. */
    public static Signer appointed(SignerRole role, String name, IdentityCheckId check, String authority) {
        return new Signer(role, name, check, null, null, authority);
    }

    /** A physician who attests. */
    public static Signer physician(String name, String uin) {
        return new Signer(SignerRole.PHYSICIAN, name, null, null, uin, null);
    }

    /** A colleague who saw it. */
    public static Signer witness(String name, AccountId colleague) {
        return new Signer(SignerRole.WITNESS, name, null, colleague, null, null);
    }

    /** Whether the two are one person: one document looked into, one account, or the name of somebody who attests. */
    public boolean isSamePersonAs(Signer other) {
        return identityCheck != null && identityCheck.equals(other.identityCheck)
                || colleague != null && colleague.equals(other.colleague)
                || (role.attests() || other.role.attests()) && name.equalsIgnoreCase(other.name);
    }

    /** Whether this word is part of the name as signed. */
    public boolean bearsNameOf(String word) {
        return name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    boolean needsIdentityCheck() {
        return role != SignerRole.PHYSICIAN && !(role == SignerRole.WITNESS && colleague != null);
    }
}
