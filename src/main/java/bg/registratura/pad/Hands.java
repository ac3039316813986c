package bg.registratura.pad;

import bg.registratura.document.InkedLine;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who keeps a signed sheet and when, and how each line of it is marked. */
@Component
class Hands {

    private final CurrentUser user;
    private final Words words;
    private final Clock clock;

    Hands(CurrentUser user, Words words, Clock clock) {
        this.user = user;
        this.words = words;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    UUID by() {
        return user.require().account().value();
    }

    boolean mayHandle(Instant signedAt) {
        var who = user.require();
        return who.has(Role.SHIFT_LEAD)
                || who.has(Role.DPO)
                || Dates.dayOf(signedAt).equals(Dates.dayOf(now()));
    }

    /** Each stroke at its line, with the moment it was made. */
    List<InkedLine> lines(Signing signing) {
        var sheet = signing.sheet();
        return IntStream.range(0, signing.inks().size())
                .mapToObj(place -> {
                    var ink = signing.inks().get(place);
                    var mark = words.of(sheet.locale(), "pad.mark", Dates.dayTime(sheet.locale(), ink.endedAt()));
                    var where = sheet.places().get(place);
                    return new InkedLine(where.isForInitials(), where.line(), ink.ink(), mark);
                })
                .toList();
    }
}
