package bg.registratura.scan;

import bg.registratura.crypto.ColumnCipher;
import org.springframework.stereotype.Component;

/** Seals the picture of a side to its row. */
@Component
class PageSeal {

    private final ColumnCipher cipher;

    PageSeal(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(ScannedPageId page, byte[] picture) {
        return cipher.sealBytes(picture, context(page));
    }

    byte[] open(ScannedPageId page, byte[] sealed) {
        return cipher.openBytes(sealed, context(page));
    }

    private static String context(ScannedPageId page) {
        return "scanned_page.picture:" + page.value();
    }
}
