package bg.registratura.dicomweb;

import bg.registratura.dicom.Names;
import bg.registratura.dicom.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of each object that was given in, as PS3.18 10.5.3 and PS3.3 C.12.1.1.19 say it. */
final class StoreAnswer {

    static final int OUT_OF_RESOURCES = 0xA700;
    static final int NOT_AS_ITS_CLASS = 0xA900;
    static final int NOT_UNDERSTOOD = 0xC000;
    static final int CLASS_NOT_KEPT = 0x0122;
    static final int PROCESSING_FAILURE = 0x0110;

    private final List<ObjectNode> kept = new ArrayList<>();
    private final List<ObjectNode> failed = new ArrayList<>();
    private final JsonMapper json = new JsonMapper();
    private final Links links;
    private @Nullable String study;
    private boolean full;

    StoreAnswer(Links links) {
        this.links = links;
    }

    void kept(Names names) {
        var item = named(names);
        if (names.study() != null && names.sopInstance() != null) {
            study = names.study();
        }
        kept.add(item);
    }

    void failed(Names names, int reason) {
        var item = named(names);
        put(item, 0x00081197, reason);
        failed.add(item);
        full |= reason == OUT_OF_RESOURCES;
    }

    static int reason(bg.registratura.dicom.Refusal refusal) {
        return switch (refusal) {
            case NOT_A_PICTURE -> CLASS_NOT_KEPT;
            case UID_MISSING, UID_MALFORMED, BAD_DIMENSIONS, BAD_PIXEL_FORMAT, PIXEL_LENGTH, ANOTHER_PERSON ->
                NOT_AS_ITS_CLASS;
            case EMPTY,
                    NOT_DICOM,
                    NO_FILE_META,
                    TOO_LARGE,
                    ENDS_EARLY,
                    BROKEN_STRUCTURE,
                    NESTED_TOO_DEEP,
                    UNKNOWN_SYNTAX -> NOT_UNDERSTOOD;
        };
    }

    /** All of it, some of it, none of it; and none of it because there is no room. */
    int status() {
        if (failed.isEmpty()) {
            return 200;
        }
        return kept.isEmpty() ? full ? 503 : 409 : 202;
    }

    int count() {
        return kept.size() + failed.size();
    }

    byte[] body() {
        var told = json.createObjectNode();
        if (study != null) {
            put(told, 0x00081190, links.root() + "/studies/" + study);
        }
        sequence(told, 0x00081198, failed);
        sequence(told, 0x00081199, kept);
        return json.writeValueAsBytes(told);
    }

    private void sequence(ObjectNode told, int tag, List<ObjectNode> items) {
        if (!items.isEmpty()) {
            var values = values(told, tag);
            items.forEach(values::add);
        }
    }

    private ObjectNode named(Names names) {
        var item = json.createObjectNode();
        if (names.sopClass() != null) {
            put(item, 0x00081150, names.sopClass());
        }
        if (names.sopInstance() != null) {
            put(item, 0x00081155, names.sopInstance());
        }
        return item;
    }

    private static void put(ObjectNode told, int tag, Object value) {
        values(told, tag).addPOJO(value);
    }

    private static ArrayNode values(ObjectNode told, int tag) {
        var element = told.putObject("%08X".formatted(tag));
        element.put("vr", Vocabulary.vr(tag));
        return element.putArray("Value");
    }
}
