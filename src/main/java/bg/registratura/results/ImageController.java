package bg.registratura.results;

import bg.registratura.imaging.InstanceId;
import bg.registratura.results.PictureStore.Image;
import bg.registratura.shell.Kiosk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The bytes of pictures. Every request is judged anew; what one may not see and what does not exist get the same answer;
 * nothing is kept by a browser or on the way.
 */
@RestController
@RequestMapping("/images")
class ImageController {

    private static final MediaType DICOM = MediaType.parseMediaType("application/dicom");
    static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final String JPEG_LS = "image/jls";

    private final PictureStore store;
    private final Taking taking;

    ImageController(PictureStore store, Taking taking) {
        this.store = store;
        this.taking = taking;
    }

    @GetMapping("/{instance}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String instance) {
        return instance(instance)
                .flatMap(id -> taking.card(id).flatMap(_ -> store.thumbnail(id)).map(ImageController::shown))
                .orElseGet(ImageController::nothing);
    }

    @GetMapping("/{instance}/description")
    ResponseEntity<byte[]> description(@PathVariable String instance) {
        return instance(instance)
                .flatMap(id -> taking.glance(id)
                        .map(_ -> shown(new Image(MediaType.APPLICATION_JSON_VALUE, store.description(id)))))
                .orElseGet(ImageController::nothing);
    }

    @GetMapping("/{instance}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String instance) {
        return instance(instance)
                .flatMap(id -> taking.look(id).flatMap(_ -> store.preview(id)).map(ImageController::shown))
                .orElseGet(ImageController::nothing);
    }

    /** Losslessly, as JPEG-LS for whoever asks for that (DICOM PS3.18, 8.7.3.3), else as PNG. */
    @GetMapping("/{instance}/frame/{number:[0-9]{1,5}}")
    ResponseEntity<byte[]> frame(
            @PathVariable String instance,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted) {
        return instance(instance)
                .flatMap(id -> taking.look(id)
                        .flatMap(_ -> accepted.contains(JPEG_LS)
                                ? store.packedFrame(id, number)
                                : store.frame(id, number).map(png -> new Image(MediaType.IMAGE_PNG_VALUE, png))))
                .map(ImageController::shown)
                .orElseGet(ImageController::nothing);
    }

    @GetMapping("/{instance}/original")
    void original(@PathVariable String instance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = instance(instance).filter(_ -> !Kiosk.isAt(request));
        if (id.flatMap(taking::take).isEmpty()) {
            nothing(response);
            return;
        }
        headers(response, DICOM, "x-ray.dcm");
        store.original(id.orElseThrow(), response.getOutputStream());
    }

    private static ResponseEntity<byte[]> shown(Image image) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(image.mediaType()))
                .body(image.bytes());
    }

    static void headers(HttpServletResponse response, MediaType type, String name) {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    static ResponseEntity<byte[]> nothing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }

    static void nothing(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** What is no identifier at all gets the answer of one that is not there. */
    static Optional<InstanceId> instance(String text) {
        return uuid(text).map(InstanceId::new);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
