package bg.registratura.consent.ui;

import bg.registratura.consent.Signer;
import bg.registratura.consent.SignerRole;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.Patient;
import bg.registratura.security.SignedIn;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One row for each place on the sheet. */
class SignerRows extends Div {

    private final transient List<SignerRow> rows;

    SignerRows(List<Set<SignerRole>> places, List<IdentityCheck> checks, Patient patient, SignedIn clerk) {
        rows = places.stream()
                .map(place -> new SignerRow(place, candidates(place, checks, patient, clerk)))
                .toList();
        rows.forEach(this::add);
        chooseDifferentWitnesses();
    }

    /** Who signed; empty when a row is not filled, which it then shows. */
    Optional<List<Signer>> signers() {
        var signers = rows.stream().map(SignerRow::signer).toList();
        return signers.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(signers.stream().flatMap(Optional::stream).toList());
    }

    private static List<Signer> candidates(
            Set<SignerRole> place, List<IdentityCheck> checks, Patient patient, SignedIn clerk) {
        var shown = checks.stream().flatMap(check -> place.stream()
                .filter(role -> role != SignerRole.PHYSICIAN
                        && role.bearer() == check.look().bearer())
                .map(role -> signer(role, check, patient)));
        var colleague = place.contains(SignerRole.WITNESS)
                ? Stream.of(Signer.witness(clerk.displayName(), clerk.account()))
                : Stream.<Signer>empty();
        return Stream.concat(shown, colleague).toList();
    }

    /** The act of a guardian is typed into the row; until then a dash stands for it. */
    private static Signer signer(SignerRole role, IdentityCheck check, Patient patient) {
        var bearer = check.look().bearerName();
        var name = bearer == null ? patient.name().full() : bearer;
        return role.isAppointed()
                ? Signer.appointed(role, name, check.id(), "-")
                : Signer.checked(role, name, check.id());
    }

    private void chooseDifferentWitnesses() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .choose(rows.subList(0, i).stream()
                            .flatMap(row -> row.chosen().stream())
                            .toList());
        }
    }
}
