package bg.registratura.disclosure;

import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Country;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a return of statistics into the register: to which body, by which letter.
 *
 * <p>The law lets data go to statistics only when they are de-identified (Health Act, art. 28, para. 1, item 6), so nothing of
 * it begins at one patient's record: the wizard at the desk sends whoever asks there to the officer, and the entry has no
 * patient, no study and no paper of a person. The database holds it to that.
 */
@Service
public class StatisticsReturns {

    private final Disclosing disclosing;
    private final CurrentUser user;
    private final Clock clock;

    StatisticsReturns(Disclosing disclosing, CurrentUser user, Clock clock) {
        this.disclosing = disclosing;
        this.user = user;
        this.clock = clock;
    }

    /** What went, to whom and with which letter; both are said. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public void enter(String body, String letter) {
        var now = clock.instant();
        disclosing.enter(new Disclosure(
                new DisclosureId(Uuid7.next(now)),
                now,
                user.require().account().value(),
                Act.REPORTED,
                null,
                Recipient.named(RecipientKind.STATISTICS, body.strip(), Country.BULGARIA),
                Ground.STATISTICS,
                Channel.PRINT,
                letter.strip(),
                Notice.NOT_REQUIRED,
                null,
                null,
                null,
                List.of(new Item(ItemKind.COUNTS, null, null))));
    }
}
