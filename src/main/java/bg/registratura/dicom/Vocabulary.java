package bg.registratura.dicom;

import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomDictionary;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The data dictionary (PS3.6): what an element is called, and what kind of value it has. */
public final class Vocabulary {

    private static final Pattern TAG = Pattern.compile("[0-9A-Fa-f]{8}");

    private Vocabulary() {}

    /** The element somebody names by its keyword or by its eight signs; none for a word that means nothing. */
    public static OptionalInt tag(String name) {
        if (TAG.matcher(name).matches()) {
            return OptionalInt.of(Integer.parseUnsignedInt(name, 16));
        }
        var tag = DicomDictionary.StandardDictionary.getTagFromName(name);
        return tag == null ? OptionalInt.empty() : OptionalInt.of(tag.getGroup() << 16 | tag.getElement());
    }

    /** What kind of value it has; unknown where the dictionary does not say. */
    public static String vr(int tag) {
        return Optional.ofNullable(DicomDictionary.StandardDictionary.getValueRepresentationFromTag(
                        new AttributeTag(tag >>> 16, tag & 0xFFFF)))
                .map(vr -> "" + (char) vr[0] + (char) vr[1])
                .orElse("UN");
    }
}
