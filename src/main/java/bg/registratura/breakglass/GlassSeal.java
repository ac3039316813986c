package bg.registratura.breakglass;

import bg.registratura.crypto.ColumnCipher;
import org.springframework.stereotype.Component;

/** The sealed columns of openings: what is written there may tell of somebody's health. */
@Component
class GlassSeal {

    private final ColumnCipher cipher;

    GlassSeal(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    byte[] words(BreakGlassId id, String plain) {
        return cipher.seal(plain, context("words", id));
    }

    String words(BreakGlassId id, byte[] sealed) {
        return cipher.open(sealed, context("words", id));
    }

    byte[] note(BreakGlassId id, String plain) {
        return cipher.seal(plain, context("note", id));
    }

    String note(BreakGlassId id, byte[] sealed) {
        return cipher.open(sealed, context("note", id));
    }

    byte[] closing(BreakGlassId id, String plain) {
        return cipher.seal(plain, context("closing", id));
    }

    String closing(BreakGlassId id, byte[] sealed) {
        return cipher.open(sealed, context("closing", id));
    }

    private static String context(String column, BreakGlassId id) {
        return "break_glass." + column + ":" + id.value();
    }
}
