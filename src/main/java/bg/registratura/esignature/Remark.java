package bg.registratura.esignature;

import java.util.Collection;

/** One thing to say about a signature, and what it takes away from it. */
public enum Remark {
    /** The moment of signing is what the signer's machine said; no time stamp shows it. */
    TIME_CLAIMED(Standing.VALID),
    /** The certificate names no identifier of a person. */
    NO_NUMBER(Standing.VALID),
    /** The certificate bears a pseudonym (ETSI EN 319 412-2, 4.2.4). */
    PSEUDONYM(Standing.VALID),
    /** No trusted list is kept here. */
    NO_LIST(Standing.UNPROVEN),
    /** The list on which the issuer stands should have been renewed before now (ETSI TS 119 612, 5.3.15). */
    LIST_TOO_OLD(Standing.UNPROVEN),
    /** The issuer stands on no list that is kept here. */
    ISSUER_UNKNOWN(Standing.UNPROVEN),
    /** Nothing here says whether the certificate was revoked. */
    REVOCATION_UNCHECKED(Standing.UNPROVEN),
    /** The certificate has ended since, and no time stamp shows that it was signed before. */
    ENDED_SINCE(Standing.UNPROVEN),
    /** Something else stayed unverified. */
    NOT_ALL_VERIFIED(Standing.UNPROVEN),
    /** The certificate had ended, or not begun, when it was signed. */
    OUT_OF_TIME(Standing.INVALID),
    /** The certificate was revoked or suspended. */
    REVOKED(Standing.INVALID),
    /** It is the seal of an organisation (eIDAS, art. 3(25)) and no person's signature. */
    SEAL(Standing.INVALID),
    /** It is no qualified signature: of the certificate or of the device it says so itself, or the list does. */
    NOT_QUALIFIED(Standing.INVALID),
    /** An algorithm or a key that can be forged. */
    WEAK(Standing.INVALID),
    /** The file was changed after it was signed. */
    CHANGED_AFTERWARDS(Standing.INVALID),
    /** The file that was signed apart is not here. */
    FILE_MISSING(Standing.INVALID),
    /** The file that came along is another than the one that was signed. */
    OTHER_FILE(Standing.INVALID),
    /** What was signed is no longer what it was. */
    BROKEN(Standing.INVALID);

    private final Standing leaves;

    Remark(Standing leaves) {
        this.leaves = leaves;
    }

    /** What a signature is worth at most of which this is said. */
    public Standing leaves() {
        return leaves;
    }

    static Standing worst(Collection<Remark> remarks) {
        return remarks.stream().map(Remark::leaves).max(Standing::compareTo).orElse(Standing.VALID);
    }
}
