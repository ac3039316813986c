package bg.registratura.dicom;

import java.io.IOException;
import java.util.Set;

/**
 * An element as it begins (PS3.5 section 7.1).
 *
 * @param vr what kind of value follows; empty where the syntax leaves it out
 * @param length how many bytes follow, or {@link #UNDEFINED}
 */
record Head(int tag, String vr, long length) {

    static final long UNDEFINED = 0xFFFFFFFFL;

    private static final int ITEMS = 0xFFFE;
    private static final int PIXELS = 0x7FE0;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final Set<String> SHORT_FORM = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FL", "FD", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM",
            "UI", "UL", "US");

    static Head read(Cursor in, boolean explicit) throws IOException, RefusedException {
        int tag = in.tag();
        if (!explicit || tag >>> 16 == ITEMS) {
            return new Head(tag, "", in.u32());
        }
        var vr = "" + (char) in.u8() + (char) in.u8();
        if (SHORT_FORM.contains(vr)) {
            return new Head(tag, vr, in.u16());
        }
        if (!LONG_FORM.contains(vr)) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        in.u16();
        return new Head(tag, vr, in.u32());
    }

    /** Whether a value of this kind has its length in four bytes. */
    static boolean isLong(String vr) {
        return LONG_FORM.contains(vr);
    }

    int group() {
        return tag >>> 16;
    }

    /** Whether its end is marked instead of counted. */
    boolean isOpen() {
        return length == UNDEFINED;
    }

    /** Whether it is one of the marks of sequences and items. */
    boolean isMark() {
        return group() == ITEMS;
    }

    /** Whether it holds packed bytes in fragments. */
    boolean isPacked() {
        return isOpen() && (vr.equals("OB") || vr.equals("OW"));
    }

    /** Where it ends: counted, or at the latest where what it stands in ends. */
    long close(Cursor in, long end) throws RefusedException {
        if (isOpen()) {
            return end;
        }
        if (length > end - in.position()) {
            throw new RefusedException(end == in.end() ? Refusal.ENDS_EARLY : Refusal.BROKEN_STRUCTURE);
        }
        return in.position() + length;
    }

    /** Whether it holds items: by its VR, or, where the syntax leaves that out, by the item it begins with. */
    boolean isSequence(Cursor in, Place place) throws IOException, RefusedException {
        if (place.explicit()) {
            return vr.equals("SQ") || vr.equals("UN") && isOpen();
        }
        boolean roomForItem = length >= 8 && length <= place.end() - in.position();
        if (isOpen() || !roomForItem || group() == PIXELS) {
            return isOpen();
        }
        long here = in.position();
        int first = in.tag();
        in.skipTo(here);
        return first == Tag.ITEM;
    }
}
