package bg.registratura.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param byName whose account gave it; absent where the account is no more
 * @param told the person was told after the order that withheld the notice had ended
 */
public record RegisterLine(Disclosure entry, @Nullable String byName, boolean told) {

    /** Whether it is still kept from the person by an order. */
    public boolean isWithheld() {
        return entry.notice() == Notice.WITHHELD_BY_ORDER && !told;
    }
}
