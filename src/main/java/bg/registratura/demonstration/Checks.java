package bg.registratura.demonstration;

import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.DocumentType;
import bg.registratura.identity.DocumentValidity;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.people.Practitioner;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks into the documents that invented people carry. */
@Component
@ConditionalOnProperty("registratura.demo")
class Checks {

    private static final String INVENTED_TAIL = "000";

    private final IdentityChecks checks;
    private final Parents parents;

    Checks(IdentityChecks checks, Parents parents) {
        this.checks = checks;
        this.parents = parents;
    }

    /** A patient shows who they are. */
    Map<CheckPurpose, IdentityCheckId> ofPatient(Guest guest, CheckPurpose... purposes) {
        var person = guest.person();
        var number = person.document();
        var tail = number.substring(number.length() - INVENTED_TAIL.length());
        var look = person.egn() == null
                ? look(Bearer.SELF, null, DocumentType.FOREIGN_PASSPORT, Register.INVENTED_COUNTRY, tail)
                : look(Bearer.SELF, null, DocumentType.ID_CARD, Practitioner.Details.BULGARIA, tail);
        return shown(new Checked.OfPatient(guest.id()), look, Set.of(purposes));
    }

    /** The parent of a minor shows who they are. */
    IdentityCheckId ofParent(Guest guest, String name) {
        var look = new Look(
                Bearer.PARENT,
                name,
                DocumentType.FOREIGN_PASSPORT,
                Register.INVENTED_COUNTRY,
                INVENTED_TAIL,
                DocumentValidity.VALID,
                true,
                true,
                null,
                parents.of(guest, name));
        var shown = shown(new Checked.OfPatient(guest.id()), look, Set.of(CheckPurpose.CONSENT));
        return shown.values().iterator().next();
    }

    /** A dentist or a member of staff shows who they are, to receive a sheet. */
    IdentityCheckId ofRecipient(Checked recipient) {
        var look = look(Bearer.SELF, null, DocumentType.ID_CARD, Practitioner.Details.BULGARIA, INVENTED_TAIL);
        var shown = shown(recipient, look, Set.of(CheckPurpose.CREDENTIAL));
        return shown.values().iterator().next();
    }

    IdentityCheck find(IdentityCheckId id) {
        return checks.find(id).orElseThrow();
    }

    private Map<CheckPurpose, IdentityCheckId> shown(Checked whom, Look look, Set<CheckPurpose> purposes) {
        if (checks.record(whom, look, purposes) instanceof Checking.Shown(var shown)) {
            return shown;
        }
        throw new IllegalStateException("an invented document was not accepted");
    }

    private static Look look(
            Bearer bearer, @Nullable String bearerName, DocumentType type, String country, String tail) {
        return new Look(bearer, bearerName, type, country, tail, DocumentValidity.VALID, true, true, null, null);
    }
}
