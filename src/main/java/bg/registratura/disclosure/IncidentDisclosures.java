package bg.registratura.disclosure;

import bg.registratura.crypto.Uuid7;
import bg.registratura.exposure.Incident;
import bg.registratura.exposure.Notified.Audience;
import bg.registratura.exposure.Notified.Manner;
import bg.registratura.exposure.Notifying;
import bg.registratura.exposure.ToldRegister;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others are told of an incident lands in the register.
 *
 * <p>Who referred the patient goes on treating them (Health Act, art. 28, para. 1, item 1); the authority that incidents are
 * reported to is a body of the Ministry of Health (item 7). The patient themselves is no third party, and whoever justified the
 * exposure answers for it in the house.
 */
@Service
public class IncidentDisclosures implements ToldRegister {

    private final Disclosing disclosing;
    private final CurrentUser user;
    private final Clock clock;

    IncidentDisclosures(Disclosing disclosing, CurrentUser user, Clock clock) {
        this.disclosing = disclosing;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('REPORTING_PHYSICIAN','DPO')")
    public void told(Incident incident, UUID entry, Notifying said) {
        var now = clock.instant();
        var kind = said.audience() == Audience.REFERRER ? RecipientKind.TREATING : RecipientKind.PUBLIC_BODY;
        disclosing.enter(new Disclosure(
                new DisclosureId(Uuid7.next(now)),
                at(said, now),
                user.require().account().value(),
                Act.TOLD,
                incident.patient(),
                Recipient.named(kind, said.recipient().strip(), Country.BULGARIA),
                kind.ground(),
                said.manner() == Manner.BY_LETTER ? Channel.LETTER : Channel.SPOKEN,
                incident.label(),
                Notice.NOT_REQUIRED,
                null,
                new Disclosure.Under.Telling(entry),
                null,
                List.of(new Item(ItemKind.INCIDENT, null, null))));
    }

    /** Now, or the beginning of the earlier day that was said: at which hour, nobody says. */
    private static Instant at(Notifying said, Instant now) {
        return said.on().equals(Dates.dayOf(now))
                ? now
                : said.on().atStartOfDay(Dates.SOFIA).toInstant();
    }
}
