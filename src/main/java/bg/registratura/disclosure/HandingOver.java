package bg.registratura.disclosure;

import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Documents;
import bg.registratura.identity.Bearer;
import bg.registratura.security.CurrentUser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the receipt and enters the release into the register. */
@Component
class HandingOver {

    private final Documents documents;
    private final ReleasePapers papers;
    private final Facts facts;
    private final Disclosing disclosing;
    private final CurrentUser user;

    HandingOver(Documents documents, ReleasePapers papers, Facts facts, Disclosing disclosing, CurrentUser user) {
        this.documents = documents;
        this.papers = papers;
        this.facts = facts;
        this.disclosing = disclosing;
        this.user = user;
    }

    Handing hand(Release release, Ground ground, @Nullable ReleaseConsentId consent, Taking taking, Locale locale) {
        var bearer =
                facts.check(taking.check()).map(check -> check.look().bearer()).orElse(Bearer.SELF);
        var receipt = documents.issue(papers.receipt(release, ground, taking, bearer, locale));
        var id = new DisclosureId(Uuid7.next(receipt.issuedAt()));
        disclosing.enter(new Disclosure(
                id,
                receipt.issuedAt(),
                user.require().account().value(),
                Act.HANDED_OVER,
                release.patient(),
                release.recipient(),
                ground,
                release.channel(),
                taking.request(),
                taking.notice(),
                taking.order(),
                consent == null ? null : new Disclosure.Under.Consent(consent, null),
                new Disclosure.Handed(
                        taking.takenBy(), taking.medium(), taking.check(), receipt.id(), taking.heirship()),
                release.matter().items()));
        return new Handing.HandedOver(id, documents.print(receipt.id()).orElseThrow());
    }
}
