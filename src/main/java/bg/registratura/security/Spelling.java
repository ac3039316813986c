package bg.registratura.security;

import java.text.Normalizer;

/**
 * A password as it is counted, judged and hashed: in Unicode's form NFKC (NIST SP 800-63B-4, 3.1.1.2), so that the same keys
 * give the same password on every device. Blanks, case and everything else one chose stay as they were typed.
 */
final class Spelling {

    /** Longer than any password there is, however its signs are put together. */
    static final int LONGEST_TYPED = 4 * PasswordRule.LONGEST;

    private Spelling() {}

    /** Of what is longer than any password the beginning and one sign more: too long to be any. */
    static String of(String typed) {
        return Normalizer.normalize(typed.substring(0, Math.min(typed.length(), LONGEST_TYPED)), Normalizer.Form.NFKC);
    }
}
