package bg.registratura.identity;

import bg.registratura.representation.Authority;
import org.jspecify.annotations.Nullable;

/** Looks into good documents of the invented country UTO. */
public final class TestLooks {

    private TestLooks() {}

    /** Into the document of whoever it is about. */
    public static Look good() {
        return good(Bearer.SELF, null);
    }

    /** Into the document of somebody who came with them. */
    public static Look good(Bearer bearer, @Nullable String name) {
        return acting(bearer, name, null);
    }

    /** Into the document of somebody who acts for them. */
    public static Look acting(Bearer bearer, @Nullable String name, @Nullable Authority authority) {
        return new Look(
                bearer,
                name,
                DocumentType.FOREIGN_PASSPORT,
                "UTO",
                "891",
                DocumentValidity.VALID,
                true,
                true,
                null,
                authority);
    }
}
