package bg.registratura.pad;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.document.DocumentId;
import bg.registratura.document.Ink;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals strokes and signed sheets, each to its row. */
@Component
class InkSeal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ColumnCipher cipher;

    InkSeal(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    byte[] strokes(UUID id, Ink ink) {
        return cipher.sealBytes(JSON.writeValueAsBytes(ink), "document_ink.strokes:" + id);
    }

    byte[] sheet(DocumentId document, byte[] pdf) {
        return cipher.sealBytes(pdf, context(document));
    }

    byte[] open(DocumentId document, byte[] sealed) {
        return cipher.openBytes(sealed, context(document));
    }

    private static String context(DocumentId document) {
        return "document_signed.content:" + document.value();
    }
}
