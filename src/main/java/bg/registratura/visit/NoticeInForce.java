package bg.registratura.visit;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which privacy notice is in force (GDPR art. 13); a new version is handed to every patient at their next visit. */
@Component
public class NoticeInForce {

    private final String version;
    private final LocalDate adoptedOn;

    NoticeInForce(
            @Value("${registratura.notice.version:2026-1}") String version,
            @Value("${registratura.notice.adopted-on:2026-11-01}") String adoptedOn) {
        this.version = version;
        this.adoptedOn = LocalDate.parse(adoptedOn);
    }

    /** As it is written into the record of whoever receives it. */
    public String version() {
        return version;
    }

    /** What the document {@code privacy-notice} asks for. */
    public Map<String, Object> values() {
        return Map.of("version", version, "adoptedOn", adoptedOn);
    }
}
