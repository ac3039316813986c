package bg.registratura.dicomweb;

import bg.registratura.dicom.Names;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StationIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stations give in: STOW-RS (PS3.18 10.5), part by part, through the one intake. A part counts as kept when the intake
 * has said so; the answer tells of each what became of it, and tells a station nothing of what was here before.
 */
@RestController
@RequestMapping(MachineWalls.ROOT + "/studies")
class StoreController {

    private static final int BEGINNING = 256 * 1024;
    private static final int MOST_PARTS = 10_000;

    /** The standard says 70; others write two of their identifiers. */
    private static final int LONGEST_BOUNDARY = 200;

    private static final String DICOM = "application/dicom";

    private final StationIntake intake;
    private final Links links;

    StoreController(StationIntake intake, Links links) {
        this.intake = intake;
        this.links = links;
    }

    @PostMapping
    ResponseEntity<byte[]> store(HttpServletRequest request) throws IOException {
        return store(null, request);
    }

    @PostMapping("/{study}")
    ResponseEntity<byte[]> storeOf(@PathVariable String study, HttpServletRequest request) throws IOException {
        return store(new Target(study, null, null).study(), request);
    }

    private ResponseEntity<byte[]> store(@Nullable String study, HttpServletRequest request) throws IOException {
        var type = Wishes.of(request).best(QueryController.DICOM_JSON, MediaType.APPLICATION_JSON_VALUE);
        var station = Station.here();
        var parts = new PartReader(request.getInputStream(), boundary(request));
        if (!intake.takes(station.unit().value())) {
            throw new Refusal(503, "nothing can be kept at this moment");
        }
        var answer = new StoreAnswer(links);
        SecurityContextHolder.clearContext();
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            if (answer.count() == MOST_PARTS) {
                throw new Refusal(413, "too many objects at once");
            }
            take(part.get(), station, study, answer);
        }
        if (answer.count() == 0) {
            throw new Refusal(400, "there is no object");
        }
        var told = ResponseEntity.status(answer.status());
        return (answer.status() == 503 ? told.header(HttpHeaders.RETRY_AFTER, "60") : told)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .body(answer.body());
    }

    private static String boundary(HttpServletRequest request) {
        try {
            var type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            var inner = String.valueOf(type.getParameter("type")).replace("\"", "");
            var boundary = type.getParameter("boundary");
            if (!type.isCompatibleWith(MediaType.parseMediaType("multipart/related")) || !inner.equals(DICOM)) {
                throw new Refusal(415, "taken in is multipart/related; type=\"application/dicom\"");
            }
            if (boundary == null || boundary.length() > LONGEST_BOUNDARY) {
                throw new Refusal(400, "the boundary is missing");
            }
            return boundary.replace("\"", "");
        } catch (InvalidMediaTypeException e) {
            throw new Refusal(415, "taken in is multipart/related; type=\"application/dicom\"");
        }
    }

    private void take(InputStream part, Station station, @Nullable String study, StoreAnswer answer)
            throws IOException {
        var beginning = part.readNBytes(BEGINNING);
        var names = Names.of(beginning);
        if (study != null && !study.equals(names.study())) {
            answer.failed(names, StoreAnswer.NOT_AS_ITS_CLASS);
            return;
        }
        var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), part);
        var name = "station " + (names.sopInstance() == null ? "?" : names.sopInstance());
        var reception = intake.take(station.unit().value(), name, whole);
        if (reception.isEmpty()) {
            answer.failed(names, StoreAnswer.OUT_OF_RESOURCES);
            return;
        }
        switch (reception.get()) {
            case Reception.Kept _, Reception.KeptBefore _, Reception.Conflict _, Reception.DoseReport _ ->
                answer.kept(names);
            case Reception.Refused(var reason) -> answer.failed(names, StoreAnswer.reason(reason));
        }
    }
}
