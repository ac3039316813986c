package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Asking;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consenting.Reason;
import bg.registratura.consent.Signer;
import bg.registratura.consent.SignerRole;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Order;
import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** How this step speaks: who signs, which examination, what came of it. */
final class Sentences {

    private static final Set<SignerRole> WITNESS = Set.of(SignerRole.WITNESS);

    static final String DOT = " \u00b7 ";

    private Sentences() {}

    static String examination(Asking asking) {
        return examination(asking.order());
    }

    static String examination(Order order) {
        var referral = order.referral();
        var name = word("consent.examination." + referral.examination().name());
        return referral.teeth().isEmpty()
                ? name
                : word(
                        "consent.examination.of-teeth",
                        name,
                        referral.teeth().named(UI.getCurrent().getLocale()));
    }

    /** „родител / настойник“. */
    static String place(Set<SignerRole> place) {
        return place.stream()
                .sorted()
                .map(role -> word("consent.who." + role.name()))
                .collect(Collectors.joining(" / "));
    }

    /** The same where a field begins. */
    static String label(Set<SignerRole> place) {
        var named = place(place);
        return named.substring(0, 1).toUpperCase(UI.getCurrent().getLocale()) + named.substring(1);
    }

    /** „пациентът, родител / попечител, двама свидетели“. */
    static String places(Collection<Set<SignerRole>> places) {
        var witnesses = places.stream().filter(WITNESS::equals).count();
        return places.stream()
                .distinct()
                .map(place -> place.equals(WITNESS) && witnesses > 1 ? word("consent.who.witnesses") : place(place))
                .collect(Collectors.joining(", "));
    }

    /** The same; what concerns one who signed is said at their place as well. */
    static void tell(Consenting outcome, String done, SignerRows signers, Runnable changed) {
        if (outcome instanceof Consenting.NotTaken(var signer, var reason)) {
            signers.refuse(signer, "consent.not." + reason.name());
        }
        tell(outcome, done, changed);
    }

    /** Tells what came of it; runs on when it stands in the ledger, or when another desk decided meanwhile. */
    static void tell(Consenting outcome, String done, Runnable changed) {
        switch (outcome) {
            case Consenting.Recorded _ -> {
                Notices.done(done);
                changed.run();
            }
            case Consenting.Unsigned(var lacking) -> Notices.refused("consent.not.unsigned", places(lacking));
            case Consenting.Unchecked(var signers) ->
                Notices.refused(
                        "consent.not.unchecked",
                        signers.stream().map(Signer::name).collect(Collectors.joining(", ")));
            case Consenting.NotTaken untaken ->
                Notices.refused("consent.not." + untaken.reason().name());
            case Consenting.Refused(var reason) -> {
                Notices.refused("consent.not." + reason.name());
                if (reason == Reason.DECIDED_ALREADY || reason == Reason.NOT_IN_FORCE) {
                    changed.run();
                }
            }
        }
    }
}
