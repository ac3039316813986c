package bg.registratura.results;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.shell.Kiosk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whole studies as one ZIP, written while it is read. Its length and its validator are known before its first byte, so that what
 * was cut goes on where it ended (RFC 9110, 14): judged anew, and refused when the right has ended meanwhile.
 */
@RestController
@RequestMapping("/images")
class ParcelController {

    private static final String UNIT = "bytes";

    private final Retrieval retrieval;
    private final Parcels parcels;
    private final Clock clock;

    ParcelController(Retrieval retrieval, Parcels parcels, Clock clock) {
        this.retrieval = retrieval;
        this.parcels = parcels;
        this.clock = clock;
    }

    @GetMapping("/studies/{study}/archive.zip")
    void study(
            @PathVariable String study,
            @RequestParam(defaultValue = "bg") String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var studies = ImageController.uuid(study)
                .map(StudyId::new)
                .filter(_ -> !Kiosk.isAt(request))
                .flatMap(retrieval::one);
        send(studies, lang, request, response);
    }

    /** All studies of one person that whoever asks may take, or those of them that are chosen. */
    @GetMapping("/people/{patient}/archive.zip")
    void person(
            @PathVariable String patient,
            @RequestParam(defaultValue = "") List<String> study,
            @RequestParam(defaultValue = "bg") String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = study.stream().map(ImageController::uuid).toList();
        var studies = ImageController.uuid(patient)
                .filter(_ -> !Kiosk.isAt(request) && chosen.stream().allMatch(Optional::isPresent))
                .flatMap(id -> retrieval.chosen(new PatientId(id), ids(chosen)));
        send(studies, lang, request, response);
    }

    /** Where nothing was sent yet, nothing is there; else the connection just ends. */
    @ExceptionHandler
    void withdrawn(Withdrawn e, HttpServletResponse response) throws Withdrawn {
        ended(e, response);
    }

    static void ended(Withdrawn e, HttpServletResponse response) throws Withdrawn {
        if (response.isCommitted()) {
            throw e;
        }
        response.reset();
        ImageController.nothing(response);
    }

    private static List<StudyId> ids(List<Optional<UUID>> chosen) {
        return chosen.stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(StudyId::new)
                .toList();
    }

    private void send(
            Optional<List<StudyInfo>> found, String lang, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            ImageController.nothing(response);
            return;
        }
        var studies = found.get();
        var parcel = parcels.of(studies, Languages.closest(Locale.of(lang)));
        var range = asked(request, parcel);
        if (range.isEmpty()) {
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, UNIT + " */" + parcel.zip().length());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            headers(response, parcel, range);
        } else if (leaves(studies, parcel, range, request)) {
            headers(response, parcel, range);
            write(studies, parcel, range, request, response);
        } else {
            ImageController.nothing(response);
        }
    }

    /** A part of other bytes than those that are here is no use: then all of it is given. */
    private static ByteRange asked(HttpServletRequest request, Parcel parcel) {
        var only = request.getHeader(HttpHeaders.IF_RANGE);
        long length = parcel.zip().length();
        return only == null || only.equals(parcel.tag())
                ? ByteRange.asked(request.getHeader(HttpHeaders.RANGE), length)
                : ByteRange.all(length);
    }

    private boolean leaves(List<StudyInfo> studies, Parcel parcel, ByteRange range, HttpServletRequest request) {
        boolean goesOn = range.from() > 0 && Underway.goesOn(request, parcel.tag(), clock.instant());
        return goesOn ? retrieval.goOn(studies) : retrieval.take(studies);
    }

    private void write(
            List<StudyInfo> studies,
            Parcel parcel,
            ByteRange range,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Underway.mark(request, parcel.tag(), clock.instant());
        try {
            parcel.zip()
                    .write(
                            range,
                            new WatchedStream(response.getOutputStream(), () -> check(studies)),
                            _ -> check(studies));
        } finally {
            Underway.mark(request, parcel.tag(), clock.instant());
        }
    }

    private void check(List<StudyInfo> studies) throws Withdrawn {
        if (!retrieval.areStillTheirs(studies)) {
            throw new Withdrawn();
        }
    }

    private static void headers(HttpServletResponse response, Parcel parcel, ByteRange range) {
        long length = parcel.zip().length();
        ImageController.headers(response, ImageController.ZIP, "x-ray.zip");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, UNIT);
        response.setHeader(HttpHeaders.ETAG, parcel.tag());
        response.setContentLengthLong(range.until() - range.from());
        if (!range.isAll(length)) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "%s %d-%d/%d".formatted(UNIT, range.from(), range.until() - 1, length));
        }
    }
}
