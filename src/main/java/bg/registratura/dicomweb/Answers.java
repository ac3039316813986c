package bg.registratura.dicomweb;

import bg.registratura.dicom.DicomJson;
import bg.registratura.dicom.Vocabulary;
import bg.registratura.imaging.KeptObject;
import bg.registratura.imaging.KeptObjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the answers to questions: what the first picture of each thing says of it, and what only the house knows. */
@Component
class Answers {

    private final KeptObjects objects;
    private final Links links;
    private final JsonMapper json = new JsonMapper();

    Answers(KeptObjects objects, Links links) {
        this.objects = objects;
        this.links = links;
    }

    /** One answer; of what it tells, {@code all} are the pictures, of a study that has {@code whole}. */
    ObjectNode of(Query query, List<KeptObject> all, List<KeptObject> whole) throws IOException {
        var first = all.getFirst();
        var told = head(query, first);
        put(told, 0x00080056, List.of("ONLINE"));
        put(
                told,
                0x00080061,
                whole.stream().map(KeptObject::modality).distinct().toList());
        put(
                told,
                0x00201206,
                List.of(whole.stream().map(KeptObject::series).distinct().count()));
        put(told, 0x00201208, List.of((long) whole.size()));
        put(told, 0x0020000D, List.of(first.study()));
        switch (query.level()) {
            case STUDY -> put(told, 0x00081190, List.of(links.study(first)));
            case SERIES -> {
                put(told, 0x00201209, List.of((long) all.size()));
                put(told, 0x00081190, List.of(links.series(first)));
            }
            case INSTANCE -> {
                put(told, 0x00083002, List.of(first.syntax().uid()));
                put(told, 0x00081190, List.of(links.instance(first)));
            }
        }
        return told;
    }

    private ObjectNode head(Query query, KeptObject object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        objects.open(object.id(), file -> {
            try (var out = json.createGenerator(bytes)) {
                new DicomJson(file, out, links.bulk(object)).write(tag -> query.wants(tag) && !Level.isMade(tag));
            }
            return bytes;
        });
        return (ObjectNode) json.readTree(bytes.toByteArray());
    }

    private static void put(ObjectNode told, int tag, Collection<?> values) {
        var element = told.putObject("%08X".formatted(tag));
        element.put("vr", Vocabulary.vr(tag));
        var list = element.putArray("Value");
        values.forEach(list::addPOJO);
    }
}
