package bg.registratura.identity;

import org.jspecify.annotations.Nullable;

/** Looks into good documents of the invented country UTO. */
public final class TestLooks {

    private TestLooks() {}

    /** Into the document of whoever it is about. */
    public static Look good() {
        return good(Bearer.SELF, null);
    }

    /** Into the document of somebody who came for them. */
    public static Look good(Bearer bearer, @Nullable String name) {
        return new Look(
                bearer, name, DocumentType.FOREIGN_PASSPORT, "UTO", "891", DocumentValidity.VALID, true, true, null);
    }
}
