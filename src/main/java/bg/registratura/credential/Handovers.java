package bg.registratura.credential;

import bg.registratura.document.Documents;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.identity.IdentityCheck;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands sheets over: the credential, its sheet and the protocol in two copies come about together or not at all. */
@Service
public class Handovers {

    private static final int PROTOCOL_COPIES = 2;

    private final Credentials credentials;
    private final Documents documents;
    private final Ephemeral ephemeral;
    private final Scribe scribe;
    private final UnusedSheetRepository sheets;

    Handovers(
            Credentials credentials,
            Documents documents,
            Ephemeral ephemeral,
            Scribe scribe,
            UnusedSheetRepository sheets) {
        this.credentials = credentials;
        this.documents = documents;
        this.ephemeral = ephemeral;
        this.scribe = scribe;
        this.sheets = sheets;
    }

    /** Issues a credential to whoever was checked and prepares both papers. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public Handover handOver(IdentityCheck check, Recipient recipient, Locale locale) {
        return done(credentials.issue(check), check, recipient, locale);
    }

    /** The same, also where a representative can sign in already: the password dies and a sheet comes instead. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public Handover renew(IdentityCheck check, Recipient recipient, Locale locale) {
        return done(credentials.renew(check), check, recipient, locale);
    }

    private Handover done(Issuance issuance, IdentityCheck check, Recipient recipient, Locale locale) {
        return switch (issuance) {
            case Issuance.Issued issued -> ready(issued, check, recipient, locale);
            case Issuance.Joined(var name) -> new Handover.Joined(name.printed());
            case Issuance.OfChild _ -> new Handover.OfChild();
            case Issuance.IdentityMissing _ -> new Handover.IdentityMissing();
            case Issuance.NobodyThere _ -> new Handover.NobodyThere();
        };
    }

    private Handover.Ready ready(Issuance.Issued issued, IdentityCheck check, Recipient recipient, Locale locale) {
        var sheet = ephemeral.render(Draft.of(
                "credential-slip",
                locale,
                scribe.slip(issued, recipient.received(check), locale),
                recipient.subject()));
        var protocol = documents.issue(Draft.of(
                        "credential-protocol",
                        locale,
                        scribe.protocol(issued, check, recipient, locale),
                        recipient.subject())
                .copies(PROTOCOL_COPIES));
        sheets.handedOver(issued.id(), protocol.id(), protocol.issuedAt());
        return new Handover.Ready(sheet, protocol.id(), issued.expiresAt(), issued.replaces());
    }
}
