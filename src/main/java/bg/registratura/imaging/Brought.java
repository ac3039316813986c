package bg.registratura.imaging;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;

/**
 * What somebody says of a study that was made elsewhere.
 *
 * @param order the examination of ours it is compared with; its patient is whose the study is
 * @param madeWhere the laboratory, as the file or the person names it
 * @param shows what it is a picture of
 */
public record Brought(OrderId order, Bringer by, BroughtFor purpose, String madeWhere, Examination shows) {

    public static final int LONGEST_PLACE = 120;

    /** Refuses what the form could not have let through. */
    public Brought {
        madeWhere = madeWhere.strip();
        if (madeWhere.isEmpty() || madeWhere.length() > LONGEST_PLACE) {
            throw new IllegalArgumentException("a study was made somewhere");
        }
    }
}
