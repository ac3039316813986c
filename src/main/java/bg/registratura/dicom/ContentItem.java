package bg.registratura.dicom;

import com.pixelmed.dicom.Attribute;
import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.SequenceAttribute;
import com.pixelmed.dicom.SequenceItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item of the tree of a structured report: what it is of, its value, and what it contains (PS3.3 C.17.3). */
record ContentItem(AttributeList list) {

    private static final AttributeTag CONTENT = new AttributeTag(0x0040, 0xA730);
    private static final AttributeTag CONCEPT = new AttributeTag(0x0040, 0xA043);
    private static final AttributeTag CODE = new AttributeTag(0x0008, 0x0100);
    private static final AttributeTag UID = new AttributeTag(0x0040, 0xA124);
    private static final AttributeTag DATE_TIME = new AttributeTag(0x0040, 0xA120);
    private static final AttributeTag MEASURED = new AttributeTag(0x0040, 0xA300);
    private static final AttributeTag NUMBER = new AttributeTag(0x0040, 0xA30A);
    private static final AttributeTag UNIT = new AttributeTag(0x0040, 0x08EA);
    private static final double LARGEST = 1e9;
    private static final int LONGEST_UID = 64;

    /** A number in the unit of measure that is kept here; nothing where the one it came in is not known. */
    interface Measure {
        @Nullable
        Double of(double number, String unit);
    }

    /** The code of what it is of; the codes asked for here are all of the standard's own scheme. */
    String concept() {
        return first(list, CONCEPT).map(code -> text(code, CODE)).orElse("");
    }

    List<ContentItem> content() {
        return items(list, CONTENT).stream().map(ContentItem::new).toList();
    }

    @Nullable
    String uid(String concept) {
        return texts(concept, UID)
                .filter(uid -> uid.length() <= LONGEST_UID)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDateTime moment(String concept) {
        return texts(concept, DATE_TIME)
                .map(text -> new Values(Map.of(1, text.getBytes(StandardCharsets.ISO_8859_1)), false).moment(1))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Double number(String concept, Measure measure) {
        return below().filter(item -> item.concept().equals(concept))
                .flatMap(item -> first(item.list, MEASURED).stream())
                .flatMap(value -> measured(value, measure).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Double> measured(AttributeList value, Measure measure) {
        try {
            var number = Double.parseDouble(text(value, NUMBER));
            var unit = first(value, UNIT).map(code -> text(code, CODE)).orElse("");
            return Optional.ofNullable(measure.of(number, unit)).filter(kept -> Math.abs(kept) <= LARGEST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Stream<String> texts(String concept, AttributeTag tag) {
        return below().filter(item -> item.concept().equals(concept))
                .map(item -> text(item.list, tag))
                .filter(text -> !text.isEmpty());
    }

    /** Everything it contains, at whatever depth. */
    private Stream<ContentItem> below() {
        return content().stream().flatMap(item -> Stream.concat(Stream.of(item), item.below()));
    }

    private static Optional<AttributeList> first(AttributeList list, AttributeTag tag) {
        return items(list, tag).stream().findFirst();
    }

    private static List<AttributeList> items(AttributeList list, AttributeTag tag) {
        var items = new ArrayList<AttributeList>();
        if (list.get(tag) instanceof SequenceAttribute sequence) {
            for (var each = sequence.iterator(); each.hasNext(); ) {
                items.add(((SequenceItem) each.next()).getAttributeList());
            }
        }
        return items;
    }

    private static String text(AttributeList list, AttributeTag tag) {
        return Attribute.getSingleStringValueOrEmptyString(list, tag).strip();
    }
}
