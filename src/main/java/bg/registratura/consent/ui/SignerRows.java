package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Signer;
import bg.registratura.consent.SignerRole;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One row for each place on the sheet; whoever's document was not looked into today is looked at from here. */
class SignerRows extends Div {

    private static final String FOCUS_THE_FIRST =
            "requestAnimationFrame(() => this.querySelector('vaadin-text-area, vaadin-text-field')?.focus())";

    private final transient List<Set<SignerRole>> places;
    private final transient Patient patient;
    private final transient ConsentDesk desk;
    private transient List<SignerRow> rows = List.of();

    SignerRows(List<Set<SignerRole>> places, Patient patient, ConsentDesk desk) {
        addClassName("step-form");
        this.places = places;
        this.patient = patient;
        this.desk = desk;
        refill();
    }

    /** Who signed; empty when a row is not filled, which it then shows. */
    Optional<List<Signer>> signers() {
        var signers = rows.stream().map(this::signer).toList();
        if (signers.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var all = signers.stream().flatMap(Optional::stream).toList();
        for (int i = 1; i < all.size(); i++) {
            var one = all.get(i);
            if (all.subList(0, i).stream().anyMatch(one::isSamePersonAs)) {
                rows.get(i).refuse("consent.signer.taken");
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /** Says at the place of one who signed why they do not count there. */
    void refuse(Signer signer, String key) {
        var at = signers().orElseGet(List::of).indexOf(signer);
        if (at >= 0) {
            rows.get(at).refuse(key);
        }
    }

    /** A physician signs by the name that the register has under the number. */
    private Optional<Signer> signer(SignerRow row) {
        var signer = row.signer();
        if (signer.filter(one -> one.role() == SignerRole.PHYSICIAN).isEmpty()) {
            return signer;
        }
        var known = signer.flatMap(typed -> desk.practitioners().search(Objects.requireNonNull(typed.uin())).stream()
                .filter(one -> typed.bearsNameOf(one.details().family()))
                .map(one -> Signer.physician(one.name(), typed.uin()))
                .findFirst());
        if (known.isEmpty()) {
            row.refuse("consent.physician.unknown");
        }
        return known;
    }

    private void refill() {
        removeAll();
        var checks = desk.askings().checks(patient.id());
        rows = places.stream()
                .map(place -> new SignerRow(place, candidates(place, checks)))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .choose(rows.subList(0, i).stream()
                            .flatMap(row -> row.chosen().stream())
                            .toList());
        }
        rows.forEach(this::add);
        if (rows.stream().anyMatch(SignerRow::isMissing)) {
            add(Acts.row(Acts.plain("consent.check", this::check)));
        }
    }

    private void check() {
        var expected = rows.stream()
                .filter(SignerRow::isMissing)
                .findFirst()
                .orElseThrow()
                .bearer();
        var dialog = new Dialog();
        dialog.setHeaderTitle(word("consent.check.title"));
        var form = desk.identity().ofPatient(patient, Set.of(CheckPurpose.CONSENT), expected, checking -> {
            dialog.close();
            refill();
            rows.stream().filter(row -> row.bearer() == expected).findFirst().ifPresent(SignerRow::begin);
            if (checking instanceof Checking.NotShown) {
                Notices.refused("consent.check.not-shown");
            }
        });
        dialog.add(form);
        dialog.getFooter().add(Acts.quiet("consent.close", dialog::close));
        dialog.addOpenedChangeListener(_ -> form.getElement().executeJs(FOCUS_THE_FIRST));
        dialog.open();
    }

    private List<Signer> candidates(Set<SignerRole> place, List<IdentityCheck> checks) {
        var shown = checks.stream().flatMap(check -> place.stream()
                .filter(role -> role != SignerRole.PHYSICIAN
                        && role.bearer() == check.look().bearer())
                .map(role -> signer(role, check)));
        var colleague = place.contains(SignerRole.WITNESS)
                ? Stream.of(
                        Signer.witness(desk.clerk().displayName(), desk.clerk().account()))
                : Stream.<Signer>empty();
        return Stream.concat(shown, colleague).toList();
    }

    private Signer signer(SignerRole role, IdentityCheck check) {
        var bearer = check.look().bearerName();
        var name = bearer == null ? patient.name().full() : bearer;
        return role.isAppointed()
                ? Signer.appointed(
                        role, name, check.id(), desk.askings().proof(check).orElse(""))
                : Signer.checked(role, name, check.id());
    }
}
