package bg.registratura.imaging;

import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;

/** Knows who made what was ordered: a bean of the room that writes exposures down. */
public interface Makers {

    Making making(OrderId order, AccountId account);
}
