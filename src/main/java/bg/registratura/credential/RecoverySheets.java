package bg.registratura.credential;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Dates;
import bg.registratura.security.RecoverySheet;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sheet of recovery codes; it leaves no trace here. */
@Component
class RecoverySheets implements RecoverySheet {

    private static final int GROUP = 5;

    private final Ephemeral paper;
    private final Clock clock;

    RecoverySheets(Ephemeral paper, Clock clock) {
        this.paper = paper;
        this.clock = clock;
    }

    @Override
    public byte[] of(String owner, List<String> codes, Locale locale) {
        return paper.render(Draft.of(
                "recovery-codes",
                locale,
                Map.of(
                        "owner", owner,
                        "on", Dates.dayOf(clock.instant()),
                        "codes",
                                codes.stream()
                                        .map(code ->
                                                Map.of("code", code.substring(0, GROUP) + " " + code.substring(GROUP)))
                                        .toList()),
                null));
    }
}
