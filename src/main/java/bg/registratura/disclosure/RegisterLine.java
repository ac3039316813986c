package bg.registratura.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param byName whose account gave it; absent where the account is no more
 * @param annulment the counter-entry, where it was a mistake
 * @param told that the person was told after the order that withheld the notice had ended
 */
public record RegisterLine(
        Disclosure entry,
        @Nullable String byName,
        @Nullable Annulment annulment,
        @Nullable Told told) {

    /** Whether it was entered by mistake. */
    public boolean isAnnulled() {
        return annulment != null;
    }

    /** Whether it can be called a mistake: somebody entered it by hand, and nobody called it one yet. */
    public boolean mayBeAnnulled() {
        return entry.act().isByHand() && annulment == null;
    }

    /** Whether it is still kept from the person by an order. */
    public boolean isWithheld() {
        return entry.notice() == Notice.WITHHELD_BY_ORDER && told == null;
    }
}
