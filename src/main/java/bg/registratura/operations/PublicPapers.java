package bg.registratura.operations;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.visit.NoticeInForce;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The two papers anybody may take without signing in: the notice in force and the blank request form. */
@Service
public class PublicPapers {

    private final Ephemeral ephemeral;
    private final NoticeInForce notice;

    PublicPapers(Ephemeral ephemeral, NoticeInForce notice) {
        this.ephemeral = ephemeral;
        this.notice = notice;
    }

    /** The privacy notice in force (GDPR art. 13). */
    public byte[] notice(Locale locale) {
        return ephemeral.render(Draft.of("privacy-notice", locale, notice.values(), null));
    }

    /** The blank request form (ЗЗЛД art. 37в). */
    public byte[] requestForm(Locale locale) {
        return ephemeral.render(Draft.of("request-form", locale, Map.of(), null));
    }
}
