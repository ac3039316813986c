package bg.registratura.document;

import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Paper that leaves no trace here: it is laid out in memory, given to the caller once, and kept nowhere.
 *
 * <p>For the slip with a one-time password, for blank forms and the privacy notice, and to see a document before it is
 * issued. It has no number, no row and nothing of its values in the PDF's metadata.
 */
@Service
public class Ephemeral {

    private final Typesetter typesetter;

    Ephemeral(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** The PDF, without a number. */
    public byte[] render(Draft draft) {
        return typesetter.print(sheet(draft));
    }

    /** The PDF as it will be once it is issued, marked as a draft in place of number and copies. */
    public byte[] preview(Draft draft) {
        return typesetter.print(typesetter.preview(draft, Template.load(draft.template(), draft.locale())));
    }

    /** The body alone, as a fragment of HTML in which every value is escaped, for a page on a screen. */
    public String html(Draft draft) {
        return typesetter.body(sheet(draft));
    }

    /** The version of a text: SHA-256 of its file, in hexadecimal digits. */
    public String version(String template, Locale locale) {
        return HexFormat.of().formatHex(Template.load(template, locale).hash());
    }

    private Sheet sheet(Draft draft) {
        return typesetter.sheet(draft, Template.load(draft.template(), draft.locale()), null);
    }
}
