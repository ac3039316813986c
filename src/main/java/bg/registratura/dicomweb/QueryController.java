package bg.registratura.dicomweb;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What there is: QIDO-RS (PS3.18 10.6). */
@RestController
@RequestMapping(MachineWalls.ROOT)
class QueryController {

    static final String DICOM_JSON = "application/dicom+json";

    private static final String FUZZY =
            "299 Registratura: \"The fuzzymatching parameter is not supported. Only literal matching has been performed.\"";
    private static final String MORE =
            "299 Registratura: \"There are additional results that can be requested with offset.\"";

    private final Search search;
    private final JsonMapper json = new JsonMapper();

    QueryController(Search search) {
        this.search = search;
    }

    @GetMapping("/studies")
    ResponseEntity<byte[]> studies(HttpServletRequest request) throws IOException {
        return answer(Level.STUDY, null, request);
    }

    @GetMapping("/series")
    ResponseEntity<byte[]> series(HttpServletRequest request) throws IOException {
        return answer(Level.SERIES, null, request);
    }

    @GetMapping("/instances")
    ResponseEntity<byte[]> instances(HttpServletRequest request) throws IOException {
        return answer(Level.INSTANCE, null, request);
    }

    @GetMapping("/studies/{study}/series")
    ResponseEntity<byte[]> seriesOf(@PathVariable String study, HttpServletRequest request) throws IOException {
        return answer(Level.SERIES, new Target(study, null, null), request);
    }

    @GetMapping("/studies/{study}/instances")
    ResponseEntity<byte[]> instancesOf(@PathVariable String study, HttpServletRequest request) throws IOException {
        return answer(Level.INSTANCE, new Target(study, null, null), request);
    }

    @GetMapping("/studies/{study}/series/{series}/instances")
    ResponseEntity<byte[]> instancesOf(
            @PathVariable String study, @PathVariable String series, HttpServletRequest request) throws IOException {
        return answer(Level.INSTANCE, new Target(study, series, null), request);
    }

    private ResponseEntity<byte[]> answer(Level level, @Nullable Target within, HttpServletRequest request)
            throws IOException {
        var type = Wishes.of(request).best(DICOM_JSON, MediaType.APPLICATION_JSON_VALUE);
        var query = Query.of(level, request);
        var found = search.find(query, within);
        var answer =
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType(type));
        if (query.fuzzy()) {
            answer.header(HttpHeaders.WARNING, FUZZY);
        }
        if (found.more()) {
            answer.header(HttpHeaders.WARNING, MORE);
        }
        return answer.body(json.writeValueAsBytes(found.answers()));
    }
}
