package bg.registratura.operations;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The two papers anybody may take without signing in: the notice in force and the blank request form. */
@Service
public class PublicPapers {

    private final Ephemeral ephemeral;

    PublicPapers(Ephemeral ephemeral) {
        this.ephemeral = ephemeral;
    }

    /** The privacy notice in force (GDPR art. 13). */
    public byte[] notice(Locale locale) {
        return ephemeral.render(Draft.of("privacy-notice", locale, Map.of(), null));
    }

    /** The blank request form (ЗЗЛД art. 37в). */
    public byte[] requestForm(Locale locale) {
        return ephemeral.render(Draft.of("request-form", locale, Map.of(), null));
    }
}
