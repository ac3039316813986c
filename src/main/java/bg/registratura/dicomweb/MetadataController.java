package bg.registratura.dicomweb;

import bg.registratura.dicom.DicomJson;
import bg.registratura.imaging.KeptObjects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written in objects beside the pixels, as JSON, object by object (PS3.18 10.4.1.1.2). */
@RestController
@RequestMapping(MachineWalls.ROOT + "/studies/{study}")
class MetadataController {

    private final Shelf shelf;
    private final KeptObjects objects;
    private final Links links;
    private final JsonMapper json = new JsonMapper();

    MetadataController(Shelf shelf, KeptObjects objects, Links links) {
        this.shelf = shelf;
        this.objects = objects;
        this.links = links;
    }

    @GetMapping("/metadata")
    void metadata(@PathVariable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        metadata(new Target(study, null, null), request, response);
    }

    @GetMapping("/series/{series}/metadata")
    void metadata(
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        metadata(new Target(study, series, null), request, response);
    }

    @GetMapping("/series/{series}/instances/{instance}/metadata")
    void metadata(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        metadata(new Target(study, series, instance), request, response);
    }

    private void metadata(Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = Wishes.of(request).best(QueryController.DICOM_JSON, MediaType.APPLICATION_JSON_VALUE);
        var judged = shelf.look(target);
        response.setContentType(type);
        try (var out = json.writer()
                .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .createGenerator(shelf.watched(response.getOutputStream(), judged))) {
            out.writeStartArray();
            for (var object : judged.objects()) {
                shelf.check(judged);
                objects.open(object.id(), file -> {
                    new DicomJson(file, out, links.bulk(object)).write(_ -> true);
                    return file;
                });
            }
            out.writeEndArray();
        }
    }
}
